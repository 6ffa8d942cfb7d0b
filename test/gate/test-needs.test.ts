import { expect, test } from "vitest";
import type { StageOutcome } from "../../src/core/outcome.ts";
import type { GateInput } from "../../src/core/judgement.ts";
import { asPath } from "../../src/core/ids.ts";
import { wholeFile } from "../../src/core/location.ts";
import type { TestResult, Trial } from "../../src/core/trial.ts";
import { maskFile, quoteOf } from "../../src/text/mask.ts";
import { judge } from "../../src/gate/judge.ts";
import { AGAINST_BASE, BALANCED, completed, ENFORCED, outcomesOf, sampleExamination, sampleInput } from "./samples.ts";

const UNTESTED: StageOutcome = { kind: "not-applicable", because: "no-tests" };
const PASSED: TestResult = {
  name: quoteOf(maskFile("test_a"), 0, 6),
  at: wholeFile(asPath("tools/a.py")),
  outcome: "passed",
};

/** Code that was run, with these tests. */
function run(tests: readonly TestResult[]): StageOutcome {
  const sandbox = { backend: "bwrap", isolation: "watched" } as const;
  const trial: Trial = { sandbox, tests, approvedTests: null, idleTests: [], events: [], canaries: [] };
  return { kind: "completed", examined: 1, evidence: { head: { findings: [], trial }, before: null } };
}

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
  ["although it was run", run([]), "required", AGAINST_BASE, [{ kind: "tests", at: "tools/a.py" }]],
  ["or a test was run", run([PASSED]), "required", AGAINST_BASE, []],
  ["unless the policy does not ask for tests", UNTESTED, "if-present", AGAINST_BASE, []],
  ["or there is no code", NO_CODE, "required", AGAINST_BASE, []],
  ["or tests were run", completed(), "required", AGAINST_BASE, []],
  ["or there is no base, and so nobody who could give it", UNTESTED, "required", ENFORCED, []],
] as const)("%s", (_, sandbox, tests, run, needs) => {
  expect(needsOf(sandbox, tests, run)).toEqual(needs);
});
