import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import { decisionOf, subjectIdOf, type Approval, type GateInput, type Judgement } from "../../src/core/judgement.ts";
import { judge } from "../../src/gate/judge.ts";
import { gateInput } from "./arbitrary.ts";
import { rankOf } from "./rank.ts";
import {
  BALANCED,
  completed,
  findingAtLine,
  outcomesOf,
  sampleExamination,
  sampleFinding,
  sampleInput,
} from "./samples.ts";

const HELD = sampleExamination({ outcomes: outcomesOf({ rules: completed([sampleFinding()]) }) });

function decide(input: Partial<GateInput>): readonly string[] {
  return judge(sampleInput(input)).map(decisionOf);
}

/** An approval of all that is held. */
function approve(input: Partial<GateInput>, by: readonly string[] = ["bob"]): readonly Approval[] {
  return judge(sampleInput(input)).map(({ subject, needs }) => ({ artifact: subjectIdOf(subject), needs, by }));
}

describe("an approval", () => {
  test("moves a need to those that are met, with who settled it; its finding blocks no more", () => {
    const input = { examinations: [HELD] };
    const [judgement] = judge(sampleInput({ ...input, approvals: approve(input) }));
    expect(judgement).toMatchObject({
      needs: [],
      met: [{ need: { kind: "finding" }, by: ["bob"] }],
      findings: [{ status: "new", effect: "none" }],
    });
    expect(judgement === undefined ? null : decisionOf(judgement)).toBe("promote");
  });

  test("of steering edits counts for the paths that it names, with the reasons that were shown", () => {
    const one = { path: asPath("CODEOWNERS") };
    const approvals = approve({ steeringEdits: [one] });
    expect(decide({ steeringEdits: [one], approvals })).toEqual(["promote"]);
    expect(decide({ steeringEdits: [one, { path: asPath(".gitignore") }], approvals })).toEqual(["hold"]);
    expect(decide({ steeringEdits: [{ ...one, because: "it is worse now" }], approvals })).toEqual(["hold"]);
  });

  test.each([
    ["another artifact", { artifact: "tools/b.py" }],
    ["nobody", { by: [] }],
    ["no need", { needs: [] }],
  ])("of %s settles nothing", (_, differing) => {
    const input = { examinations: [HELD] };
    const approvals = approve(input).map((approval) => ({ ...approval, ...differing }));
    expect(decide({ ...input, approvals })).toEqual(["hold"]);
  });

  test("takes as many persons as the policy says", () => {
    const policy = { ...BALANCED, gate: { ...BALANCED.gate, approvals: { ...BALANCED.gate.approvals, minimum: 2 } } };
    const input = { examinations: [HELD], policy };
    expect(decide({ ...input, approvals: approve(input) })).toEqual(["hold"]);
    expect(decide({ ...input, approvals: approve(input, ["bob", "eve"]) })).toEqual(["promote"]);
  });

  test.each([
    ["a line further down", { primary: findingAtLine(2).primary }],
    ["another rule", { rule: "rules/other" }],
    ["another message", { message: "worse" }],
  ] as const)("does not cover a finding with %s", (_, differing) => {
    const approvals = approve({ examinations: [HELD] });
    const outcomes = outcomesOf({ rules: completed([sampleFinding(differing)]) });
    expect(decide({ examinations: [sampleExamination({ outcomes })], approvals })).toEqual(["hold"]);
  });
});

describe("law 8: an approval settles needs and nothing else", () => {
  const approved = gateInput.chain((input) => {
    const whole = judge(input).map(({ subject, needs }): Approval => ({
      artifact: subjectIdOf(subject),
      needs,
      by: ["bob", "eve"],
    }));
    return fc.record({ input: fc.constant(input), approvals: fc.shuffledSubarray(whole), kept: fc.nat(2) });
  });

  test("findings, gaps and what is not named stay; the decision is computed anew from what is left", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(approved, ({ input, approvals, kept }) => {
        const partly = approvals.map((approval) => ({ ...approval, needs: approval.needs.slice(kept) }));
        const after = judge({ ...input, approvals: partly });
        for (const [number, before] of judge(input).entries()) {
          const settled = after[number];
          expect(settled === undefined ? null : reasonsOf(settled)).toEqual(reasonsOf(before));
          expect(settled?.gaps).toEqual(before.gaps);
          const [from, to] = [decisionOf(before), settled === undefined ? "gone" : decisionOf(settled)];
          seen.add(`${from} ${to}`);
          if (from !== "hold") expect(to).toBe(from);
          expect(rankOf(settled)).toBeLessThanOrEqual(rankOf(before));
          if ((settled?.needs.length ?? 0) > 0 && from !== "reject") expect(to).toBe("hold");
        }
      }),
      { numRuns: 300 },
    );
    for (const way of ["hold promote", "hold incomplete", "hold hold", "reject reject"]) expect(seen).toContain(way);
  });
});

/** Findings but for what they do, and all needs, met or not. */
function reasonsOf({ findings, needs, met }: Judgement): unknown {
  const all = [...needs, ...met.map(({ need }) => need)].map((need) => JSON.stringify(need));
  return [findings.map(({ finding, status }) => [finding, status]), all.toSorted()];
}
