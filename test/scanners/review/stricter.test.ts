import fc from "fast-check";
import { expect, test } from "vitest";
import { examined, type Outcomes } from "../../../src/core/outcome.ts";
import { asPath } from "../../../src/core/ids.ts";
import { decisionOf, DECISIONS } from "../../../src/core/judgement.ts";
import type { NoAnswer } from "../../../src/ports/model.ts";
import { judge } from "../../../src/gate/judge.ts";
import { BALANCED, outcomesOf, sampleExamination, sampleFinding, sampleInput } from "../../gate/samples.ts";
import { CATEGORIES } from "../../../src/scanners/review/lenses.ts";
import { CONFIDENCES, SEVERITIES } from "../../../src/core/severity.ts";
import { answerWith, refuse, scriptModel, type Reply } from "../../support/scripted-model.ts";
import { review } from "./reviewed.ts";

const HEAD = { "skill/SKILL.md": "# a\nfirst line\nsecond line\n" };

const claim = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  severity: fc.constantFrom(...SEVERITIES),
  confidence: fc.constantFrom(...CONFIDENCES),
  path: fc.constantFrom("skill/SKILL.md", "SKILL.md", "elsewhere.md"),
  line: fc.integer({ min: -1, max: 5 }),
  quote: fc.constantFrom("first line", "second line", "no such line"),
  why: fc.string({ maxLength: 20 }),
});

/** Whatever an endpoint can say. */
const reply: fc.Arbitrary<(instructions: string) => Reply> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(claim, { maxLength: 3 })
      .map((claims) => (instructions: string) => answerWith({ instructions }, claims)),
  },
  fc.string().map((text) => () => text),
  fc.json().map((text) => () => text),
  fc
    .constantFrom<NoAnswer>("refused", "filtered", "cut", "empty")
    .map((because) => () => ({ kind: "no-answer" as const, because, tokens: null })),
  fc.constant(() => refuse("model-forbidden", "401")),
);

const found = fc.array(
  fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    confidence: fc.constantFrom(...CONFIDENCES),
    line: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 2 },
);

test("whatever a model says, the decision is never milder than without it", async () => {
  const changed = new Set<string>();
  await fc.assert(
    fc.asyncProperty(reply, found, fc.boolean(), async (say, others, required) => {
      const findings = others.map(({ severity, confidence, line }) => {
        const primary = { path: asPath("skill/SKILL.md"), line, column: 1, endLine: line, endColumn: 5 };
        return sampleFinding({ rule: "ast/a", severity, confidence, primary });
      });
      const soFar: Partial<Outcomes> = { ast: examined(1, { head: { findings }, before: null }, []) };
      const model = scriptModel(({ instructions }) => say(instructions));
      const { outcomes } = await review([{ head: HEAD, soFar }], model);
      const decide = (reviewed: Partial<Outcomes>, isRequired: boolean) => {
        const stages = { ...BALANCED.stages, review: { ...BALANCED.stages.review, required: isRequired } };
        const examination = sampleExamination({ outcomes: outcomesOf({ ...soFar, ...reviewed }) });
        const [judgement] = judge(sampleInput({ policy: { ...BALANCED, stages }, examinations: [examination] }));
        if (judgement === undefined) throw new Error("nothing was judged");
        return { decision: decisionOf(judgement), judgement };
      };
      const without = decide({ review: { kind: "not-run", because: "no-model" } }, false);
      const [outcome] = outcomes;
      const reviewed = decide(outcome === undefined ? {} : { review: outcome }, required);
      changed.add(`${without.decision} ${reviewed.decision}`);
      expect(DECISIONS.indexOf(reviewed.decision)).toBeGreaterThanOrEqual(DECISIONS.indexOf(without.decision));
      // What the others found stands as it was, but for what is said of it.
      for (const { opinions: _opinions, ...judged } of without.judgement.findings)
        expect(reviewed.judgement.findings.map(({ opinions: _own, ...each }) => each)).toContainEqual(judged);
    }),
    { numRuns: 150 },
  );
  for (const pair of ["promote promote", "promote hold", "promote incomplete", "hold hold", "reject reject"])
    expect(changed).toContain(pair);
});
