import { expect, test } from "vitest";
import type { StageOutcome } from "../../src/core/outcome.ts";
import type { GateInput } from "../../src/core/judgement.ts";
import { judge } from "../../src/gate/judge.ts";
import { AGAINST_BASE, BALANCED, completed, ENFORCED, outcomesOf, sampleExamination, sampleInput } from "./samples.ts";

const UNTESTED: StageOutcome = { kind: "not-applicable", because: "no-tests" };
const NO_CODE: StageOutcome = { kind: "not-applicable", because: "no-code" };

/** The needs of a change in which nothing else is. */
function needsOf(sandbox: StageOutcome, tests: "required" | "if-present", run: GateInput["run"]): unknown {
  const stages = { ...BALANCED.stages, sandbox: { ...BALANCED.stages.sandbox, tests } };
  const input = sampleInput({
    examinations: [sampleExamination({ outcomes: outcomesOf({ sandbox }) })],
    policy: { ...BALANCED, stages },
    run,
  });
  return judge(input)[0]?.needs;
}

test.each([
  [
    "code without tests needs a person's word",
    UNTESTED,
    "required",
    AGAINST_BASE,
    [{ kind: "tests", at: "tools/a.py" }],
  ],
  ["unless the policy does not ask for tests", UNTESTED, "if-present", AGAINST_BASE, []],
  ["or there is no code", NO_CODE, "required", AGAINST_BASE, []],
  ["or tests were run", completed(), "required", AGAINST_BASE, []],
  ["or there is no base, and so nobody who could give it", UNTESTED, "required", ENFORCED, []],
] as const)("%s", (_, sandbox, tests, run, needs) => {
  expect(needsOf(sandbox, tests, run)).toEqual(needs);
});
