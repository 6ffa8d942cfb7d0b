import {
  TEST_OUTCOMES,
  type InputTrial,
  type TestOutcome,
  type TestResult,
  type Trial,
  type TrialEventKind,
} from "../core/trial.ts";

/** One line of a report about what came of running an artifact. */
export interface TrialLine {
  readonly text: string;
  /** What it is about, one by one; empty where the text says all. */
  readonly items: readonly string[];
}

const OUTCOME_WORDS: Readonly<Record<TestOutcome, string>> = {
  passed: "passed",
  failed: "failed",
  skipped: "skipped",
  "not-run": "not run",
  unproved: "not proved",
};

const EVENT_WORDS: Readonly<Record<TrialEventKind, string>> = {
  connect: "connects to",
  send: "sends to",
  lookup: "looks up",
  bind: "listens at",
  exec: "runs",
  open: "opens",
  write: "writes",
  create: "creates",
  rename: "renames",
  delete: "deletes",
  refused: "was refused",
};

/** What came of running an artifact, in words for people. May hold scanned text. */
export function trialLines({
  sandbox,
  tests,
  approvedTests,
  idleTests,
  events,
  canaries,
  inputs,
}: Trial): readonly TrialLine[] {
  const seen = (events ?? []).filter(({ isNew }) => isNew).map(({ kind, target }) => `${EVENT_WORDS[kind]} ${target}`);
  const touched = canaries.map(({ canary, where }) => `${canary} in ${where}`);
  const ifAny = (text: string, items: readonly string[]): readonly TrialLine[] =>
    items.length === 0 ? [] : [{ text, items }];
  return [
    tallyLine(`tests, in ${sandbox.backend} ${sandbox.isolation}`, tests),
    ...(approvedTests === null ? [] : [tallyLine("tests of the version before on the new code", approvedTests)]),
    ...ifAny("new tests that the version before passes as well", idleTests),
    ...ifAny("seen for the first time while it ran", seen),
    ...ifAny("decoys that turned up", touched),
    ...(inputs === null ? [] : [inputsLine(inputs)]),
  ];
}

function inputsLine({ functions, notCalled, calls, exceptions, problems }: InputTrial): TrialLine {
  const left = notCalled.length === 0 ? "" : `, ${notCalled.length} more not called`;
  return {
    text: `hostile inputs: ${functions} functions${left}, ${calls} calls, ${exceptions} exceptions`,
    items: problems.map(({ call, does }) => `${call} ${does}`),
  };
}

function tallyLine(whose: string, results: readonly TestResult[]): TrialLine {
  const others = results.filter(({ outcome }) => outcome !== "passed");
  return {
    text: `${whose}: ${tallyWords(results)}`,
    items: others.map(({ name, outcome }) => `${name} ${OUTCOME_WORDS[outcome]}`),
  };
}

/** `3 found, 2 passed, 1 failed`. */
function tallyWords(results: readonly TestResult[]): string {
  const counts = TEST_OUTCOMES.flatMap((outcome) => {
    const count = results.filter((each) => each.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${OUTCOME_WORDS[outcome]}`];
  });
  return [`${results.length} found`, ...counts].join(", ");
}
