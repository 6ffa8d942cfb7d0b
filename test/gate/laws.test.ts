import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisionOf, subjectIdOf, type Examination, type Judgement } from "../../src/core/judgement.ts";
import { STAGE_IDS, type StageId } from "../../src/core/stage-id.ts";
import { judge } from "../../src/gate/judge.ts";
import { capability, finding, gateInput, suppression } from "./arbitrary.ts";
import { rankOf, rankOfRun } from "./rank.ts";
import { addCapability, addFinding, hasEvidence, shuffle } from "./rearrange.ts";

/** Each law is tried so often: with 100 runs, the rarer coincidences of fingerprints are missed. */
const OFTEN = { numRuns: 300 };

describe("law 1: a finding more at the head", () => {
  const withOneMore = fc.record({
    input: gateInput,
    stage: fc.constantFrom(...STAGE_IDS),
    added: finding,
    at: fc.nat(3),
  });

  test("never makes the decision on its artifact milder, nor that of the run, and leaves the others alone", () => {
    fc.assert(
      fc.property(withOneMore, ({ input, stage, added, at }) => {
        const index = input.examinations.findIndex(({ outcomes }) => hasEvidence(outcomes[stage]));
        fc.pre(index >= 0);
        const examinations = input.examinations.with(index, addFinding(input.examinations[index], stage, added, at));
        const [before, after] = [judge(input), judge({ ...input, examinations })];
        const changed = input.examinations[index]?.change.head.id;
        for (const [number, judgement] of after.entries()) {
          const earlier = before[number];
          if (subjectIdOf(judgement.subject) !== changed) expect(judgement).toEqual(earlier);
          expect(rankOf(judgement)).toBeGreaterThanOrEqual(rankOf(earlier));
        }
        expect(rankOfRun(after)).toBeGreaterThanOrEqual(rankOfRun(before));
      }),
      OFTEN,
    );
  });
});

describe("law 1 for capabilities: one more at the head", () => {
  const withOneMore = fc.record({ input: gateInput, stage: fc.constantFrom(...STAGE_IDS), added: capability });

  test("never makes a decision milder, and leaves the other artifacts alone", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(withOneMore, ({ input, stage, added }) => {
        const index = input.examinations.findIndex(({ outcomes }) => hasEvidence(outcomes[stage]));
        fc.pre(index >= 0);
        const examinations = input.examinations.with(index, addCapability(input.examinations[index], stage, added));
        const [before, after] = [judge(input), judge({ ...input, examinations })];
        const changed = input.examinations[index]?.change.head.id;
        for (const [number, judgement] of after.entries()) {
          const earlier = before[number];
          if (subjectIdOf(judgement.subject) !== changed) expect(judgement).toEqual(earlier);
          expect(rankOf(judgement)).toBeGreaterThanOrEqual(rankOf(earlier));
          if (rankOf(judgement) > rankOf(earlier)) seen.add(decisionOf(judgement));
        }
      }),
      OFTEN,
    );
    expect(seen).toEqual(new Set(["hold"]));
  });
});

describe("law 2: a required stage", () => {
  test("leaves a gap unless it completed or has nothing to do; with a gap there is no promote", () => {
    fc.assert(
      fc.property(gateInput, (input) => {
        const { rules, ast, review, supplyChain, sandbox } = input.policy.stages;
        const required: readonly StageId[] = [
          "intake",
          ...(rules.required ? (["rules"] as const) : []),
          ...(ast.required ? (["ast"] as const) : []),
          ...(review.required === true || (review.required === "auto" && review.model !== null)
            ? (["review"] as const)
            : []),
          ...(supplyChain.required ? (["supply-chain"] as const) : []),
          ...(sandbox.required ? (["sandbox"] as const) : []),
        ];
        for (const { outcomes, gaps, ...rest } of judge(input)) {
          const unfinished = required.filter((stage) => {
            const kind = outcomes?.[stage].kind;
            return kind === "degraded" || kind === "failed" || kind === "not-run";
          });
          expect(gaps.flatMap((gap) => (gap.kind === "stage" ? [gap.stage] : []))).toEqual(unfinished);
          if (gaps.length > 0) expect(decisionOf({ ...rest, gaps })).not.toBe("promote");
        }
      }),
      OFTEN,
    );
  });
});

describe("law 3: the order", () => {
  const shuffled = gateInput.chain((input) => fc.record({ input: fc.constant(input), other: shuffle(input) }));

  test("of artifacts, outcomes, findings, capabilities, suppressions and steering edits does not matter", () => {
    fc.assert(
      fc.property(shuffled, ({ input, other }) => {
        expect(judge(other).map(withoutOutcomes)).toEqual(judge(input).map(withoutOutcomes));
      }),
      OFTEN,
    );
  });
});

describe("law 4: a suppression that does not count", () => {
  test("is as good as absent, be it expired or for another artifact", () => {
    fc.assert(
      fc.property(gateInput, fc.array(suppression), (input, more) => {
        const expired = more.map((it) => ({ ...it, expires: input.now }));
        const elsewhere = more.map((it) => ({ ...it, artifact: "tools/none-of-them.py" }));
        const suppressions = [...expired, ...input.policy.suppressions, ...elsewhere];
        expect(judge({ ...input, policy: { ...input.policy, suppressions } })).toEqual(judge(input));
      }),
      OFTEN,
    );
  });

  test("and one that counts touches findings of its rule and artifact only", () => {
    fc.assert(
      fc.property(gateInput, suppression, (input, added) => {
        const suppressions = [...input.policy.suppressions, added];
        const after = judge({ ...input, policy: { ...input.policy, suppressions } });
        for (const [number, earlier] of judge(input).entries()) {
          const isMeant = subjectIdOf(earlier.subject) === added.artifact;
          for (const [index, judged] of earlier.findings.entries()) {
            if (isMeant && judged.finding.rule === added.rule) continue;
            expect(after[number]?.findings[index]).toEqual(judged);
          }
        }
      }),
      OFTEN,
    );
  });
});

describe("law 5: of the head", () => {
  test("nothing but the evidence decides: no name, no digest, no file, no count", () => {
    fc.assert(
      fc.property(gateInput, fc.string(), fc.nat(), (input, text, count) => {
        const examinations = input.examinations.map((examination): Examination => {
          const { change } = examination;
          const head = { ...change.head, name: text, digest: null, kind: "memory", format: "agent-skill" } as const;
          return { ...examination, change: { ...change, head }, coverage: { lookedAt: count, notLookedAt: [] } };
        });
        expect(judge({ ...input, examinations }).map(reasonsOf)).toEqual(judge(input).map(reasonsOf));
      }),
      OFTEN,
    );
  });
});

describe("law 6: the same input", () => {
  test("gives the same judgements, as a copy too, and is not changed", () => {
    fc.assert(
      fc.property(gateInput, (input) => {
        const copy = structuredClone(input);
        const first = judge(input);
        expect(judge(input)).toEqual(first);
        expect(judge(copy)).toEqual(first);
        expect(input).toEqual(copy);
      }),
      OFTEN,
    );
  });
});

function reasonsOf({ findings, needs, gaps }: Judgement): Pick<Judgement, "findings" | "needs" | "gaps"> {
  return { findings, needs, gaps };
}

function withoutOutcomes({ subject, findings, delta, needs, gaps }: Judgement): unknown {
  const stages = gaps.map((gap) => (gap.kind === "stage" ? [gap.stage, gap.outcome.kind] : gap));
  return { subject, findings, delta, needs, stages };
}
