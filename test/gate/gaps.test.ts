import { describe, expect, test } from "vitest";
import type { StageOutcome } from "../../src/core/outcome.ts";
import { findGaps, runGaps } from "../../src/gate/gaps.ts";
import { BALANCED, completed, ENFORCED, outcomesOf } from "./samples.ts";

const RULES_OPTIONAL = { ...BALANCED, stages: { ...BALANCED.stages, rules: { required: false, packs: [] } } };

const DEGRADED: StageOutcome = {
  kind: "degraded",
  examined: 1,
  evidence: { head: { findings: [] }, before: null },
  faults: [{ code: "undecodable", message: "no UTF-8" }],
};
const FAILED: StageOutcome = { kind: "failed", fault: { code: "time-out", message: "too long" } };
const DESELECTED: StageOutcome = { kind: "not-run", because: "deselected" };
const CANCELLED: StageOutcome = { kind: "not-run", because: "cancelled" };
const NOTHING_TO_DO: StageOutcome = { kind: "not-applicable", because: "no-text" };

describe("a required stage", () => {
  test.each([
    ["degraded", DEGRADED],
    ["failed", FAILED],
    ["deselected", DESELECTED],
    ["cancelled", CANCELLED],
  ])("that is %s leaves a gap", (_, outcome) => {
    expect(findGaps(outcomesOf({ rules: outcome }), BALANCED, ENFORCED)).toEqual([
      { kind: "stage", stage: "rules", outcome },
    ]);
  });

  test.each([
    ["completed", completed()],
    ["not applicable", NOTHING_TO_DO],
  ])("that is %s leaves none", (_, outcome) => {
    expect(findGaps(outcomesOf({ rules: outcome }), BALANCED, ENFORCED)).toEqual([]);
  });
});

describe("a stage that is not required leaves no gap", () => {
  test.each([
    ["degraded", DEGRADED],
    ["failed", FAILED],
    ["deselected", DESELECTED],
    ["cancelled", CANCELLED],
    ["not applicable", NOTHING_TO_DO],
    ["completed", completed()],
  ])("when it is %s", (_, outcome) => {
    expect(findGaps(outcomesOf({ rules: outcome }), RULES_OPTIONAL, ENFORCED)).toEqual([]);
  });
});

describe("intake is required whatever the policy says", () => {
  test.each([
    ["degraded", DEGRADED],
    ["failed", FAILED],
    ["cancelled", CANCELLED],
  ])("when it is %s", (_, outcome) => {
    expect(findGaps(outcomesOf({ intake: outcome }), RULES_OPTIONAL, ENFORCED)).toEqual([
      { kind: "stage", stage: "intake", outcome },
    ]);
  });
});

describe("gaps of the run", () => {
  test.each([
    ["scan", true, []],
    ["pre-commit", true, [{ kind: "pre-commit" }]],
    ["scan", false, [{ kind: "not-enforced" }]],
    ["pre-commit", false, [{ kind: "pre-commit" }, { kind: "not-enforced" }]],
  ] as const)("%s, enforced: %s", (scope, enforced, gaps) => {
    const run = { ...ENFORCED, scope, enforced };
    expect(runGaps(run)).toEqual(gaps);
    expect(findGaps(outcomesOf(), BALANCED, run)).toEqual(gaps);
  });

  test("stand after those of the stages, which stand in the order of reports", () => {
    const run = { ...ENFORCED, enforced: false };
    expect(findGaps(outcomesOf({ rules: FAILED, intake: DEGRADED }), BALANCED, run)).toEqual([
      { kind: "stage", stage: "intake", outcome: DEGRADED },
      { kind: "stage", stage: "rules", outcome: FAILED },
      { kind: "not-enforced" },
    ]);
  });
});
