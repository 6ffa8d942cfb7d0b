import type { TestOutcome } from "../../../core/trial.ts";
import type { FoundTest, TestRun } from "../test-run.ts";
import type { TestMessage, Told } from "./read-told.ts";

/** How a run ended by itself, and what its runner told. */
export interface Ended {
  readonly exitCode: number;
  readonly told: Told;
}

export interface Verdict extends FoundTest {
  readonly outcome: TestOutcome;
  /** What was wrong, as the runner says it; null where nothing was. */
  readonly said: string | null;
}

/** What is believed of one run. */
export interface Believed {
  readonly verdicts: readonly Verdict[];
  /** Why results must have been made up; empty where nothing shows it. */
  readonly forged: readonly string[];
  /** Why they could have been. */
  readonly doubts: readonly string[];
  /** Modules that nobody here has. */
  readonly missing: readonly string[];
  /** Tests that were executed, and then called themselves skipped. */
  readonly evasive: readonly string[];
}

/**
 * What is believed of a run whose runner is ours: a test has passed when the runner says so, the test was executed to its
 * end, the process ended as the runner says, and the same test fails in a control run in which every test has to fail. (The
 * runner and what it runs share a process: what it says alone would not do.) `isOwn`: whether a module is one of the
 * artifact's, so that nobody gets away with calling it not installed.
 */
export function believeTold(
  run: TestRun,
  judged: Ended,
  control: Ended | null,
  isOwn: (module: string) => boolean,
): Believed {
  const messages = testsOf(judged.told);
  const missing = messages.flatMap((each) => (isMissing(each, isOwn) ? [each.missing ?? ""] : []));
  const found = run.tests.map((test): Verdict => {
    return { ...test, ...judgeTest(test, messagesAbout(test, run, messages), isOwn) };
  });
  // Whatever is made while it runs (a computed title, a class in a function) has failed or was left out all the same.
  const others = messages
    .filter((each) => !run.tests.some((test) => messagesAbout(test, run, [each]).length > 0))
    .flatMap(({ name, outcome, said, missing }): readonly Verdict[] =>
      outcome === "passed" || (missing !== null && !isOwn(missing)) ? [] : [{ name, at: run.at, outcome, said }],
    );
  const evasive = found.filter((test) => {
    const about = messagesAbout(test, run, messages);
    return test.outcome === "skipped" && about.some(({ lines }) => lines.includes(test.at.line));
  });
  const forged = [...findForgery(judged, found), ...(control === null ? [] : findRefutation(run, control, found))];
  const doubts = [...whatOf("doubtful", judged.told), ...findDoubts(run, control, found)];
  const isBelieved = forged.length === 0 && doubts.length === 0;
  const all = [...found, ...others];
  const verdicts = isBelieved ? all : all.map(doubt);
  return { verdicts, forged, doubts, missing: [...new Set(missing)], evasive: evasive.map(({ name }) => name) };
}

/** Nothing shows that it passed. */
export function doubt(verdict: Verdict): Verdict {
  return verdict.outcome === "passed" ? { ...verdict, outcome: "unproved" } : verdict;
}

/** What is said of a test that nobody executed. */
export function leaveOut(test: FoundTest): Verdict {
  return { ...test, outcome: "not-run", said: null };
}

function testsOf({ messages }: Told): readonly TestMessage[] {
  return messages.filter((message) => message.kind === "test");
}

function isMissing({ missing }: TestMessage, isOwn: (module: string) => boolean): boolean {
  return missing !== null && !isOwn(missing);
}

/** Python names the class that a test was inherited by, Node the title alone; a test that was not executed has no line. */
function messagesAbout(
  { name, at }: FoundTest,
  run: TestRun,
  messages: readonly TestMessage[],
): readonly TestMessage[] {
  const isNamed = (each: TestMessage): boolean => each.name === name;
  const executed = messages.filter(
    (each) => each.lines.includes(at.line) && (run.runner !== "node:test" || isNamed(each)),
  );
  return executed.length > 0 ? executed : messages.filter((each) => isNamed(each) && each.lines.length === 0);
}

function judgeTest(
  { at }: FoundTest,
  about: readonly TestMessage[],
  isOwn: (module: string) => boolean,
): Pick<Verdict, "outcome" | "said"> {
  const failed = about.find(({ outcome }) => outcome === "failed");
  if (failed !== undefined) return { outcome: isMissing(failed, isOwn) ? "not-run" : "failed", said: failed.said };
  const passed = about.filter(({ outcome }) => outcome === "passed");
  if (passed.length === 0) return { outcome: about.length > 0 ? "skipped" : "not-run", said: null };
  return { outcome: passed.every(({ lines }) => lines.includes(at.line)) ? "passed" : "not-run", said: null };
}

function whatOf(kind: "tampered" | "doubtful", { messages }: Told): readonly string[] {
  return messages.flatMap((message) => (message.kind === kind ? [WORDS[kind](message.what)] : []));
}

const WORDS: Readonly<Record<"tampered" | "doubtful", (what: string) => string>> = {
  tampered: (what) => `they change ${what}`,
  doubtful: (what) => `they use ${what}, which could change any result`,
};

/** What a run shows by itself. */
function findForgery({ exitCode, told }: Ended, found: readonly Verdict[]): readonly string[] {
  const end = told.messages.findLast((message) => message.kind === "end");
  const isCutShort = end === undefined || (end.isEarly && found.some(({ outcome }) => outcome === "not-run"));
  return [
    ...whatOf("tampered", told),
    ...(told.hasForged ? ["they print what only the runner may say"] : []),
    ...(exitCode === 0 && isCutShort ? ["they end the process with success before they have ended"] : []),
    ...(exitCode === 0 && end !== undefined && end.code !== 0
      ? ["they turn the end of the process into a success"]
      : []),
  ];
}

/** What the control run shows: whatever passes there does not depend on what the tests demand. */
function findRefutation(run: TestRun, { exitCode, told }: Ended, found: readonly Verdict[]): readonly string[] {
  const passed = found.filter(({ outcome }) => outcome === "passed");
  const messages = testsOf(told);
  const immune = passed.filter((test) =>
    messagesAbout(test, run, messages).some(({ outcome }) => outcome === "passed"),
  );
  return [
    ...immune.map(({ name }) => `${name} passes also when it is made to fail`),
    ...(passed.length > 0 && exitCode === 0 && immune.length === 0
      ? ["they end with success also when they are made to fail"]
      : []),
    ...(told.hasForged ? ["they print what only the runner may say"] : []),
  ];
}

function findDoubts(run: TestRun, control: Ended | null, found: readonly Verdict[]): readonly string[] {
  const passed = found.filter(({ outcome }) => outcome === "passed");
  if (passed.length === 0) return [];
  if (control === null) return ["the run that shows that they can fail did not end"];
  const messages = testsOf(control.told);
  return passed
    .filter((test) => !messagesAbout(test, run, messages).some(({ outcome }) => outcome === "failed"))
    .map(({ name }) => `nothing shows that ${name} can fail`);
}
