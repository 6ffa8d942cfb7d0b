import { TEST_OUTCOMES, type InputTrial, type TestOutcome, type TestResult, type Trial } from "../../core/trial.ts";

/** What came of running an artifact, as `evogate-report/1` has it. */
export function trialDocument({ sandbox, tests, approvedTests, idleTests, events, canaries, inputs }: Trial): object {
  return {
    backend: sandbox.backend,
    isolation: sandbox.isolation,
    tests: testsDocument(tests),
    approvedTests: approvedTests === null ? null : testsDocument(approvedTests),
    idleTests,
    events: events === null ? null : events.map(({ kind, target, cause, isNew }) => ({ kind, target, cause, isNew })),
    canaries: canaries.map(({ canary, where }) => ({ canary, where })),
    inputs: inputs === null ? null : inputsDocument(inputs),
  };
}

function inputsDocument({ seed, functions, notCalled, calls, exceptions, problems }: InputTrial): object {
  return {
    seed,
    functions,
    notCalled,
    calls,
    exceptions,
    problems: problems.map(({ kind, call, does, at }) => ({ kind, call, does, path: at.path, line: at.line })),
  };
}

function testsDocument(results: readonly TestResult[]): object {
  const counts = TEST_OUTCOMES.map((outcome) => [
    COUNTS[outcome],
    results.filter((each) => each.outcome === outcome).length,
  ]);
  return {
    found: results.length,
    ...Object.fromEntries(counts),
    results: results.map(({ name, at, outcome }) => ({ name, path: at.path, line: at.line, outcome })),
  };
}

const COUNTS: Readonly<Record<TestOutcome, string>> = {
  passed: "passed",
  failed: "failed",
  skipped: "skipped",
  "not-run": "notRun",
  unproved: "unproved",
};
