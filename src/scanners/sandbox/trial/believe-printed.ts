import type { TestRun } from "../test-run.ts";
import { doubt, leaveOut, type Believed, type Verdict } from "./believe.ts";

/** How a run ended by itself, and what it printed. */
export interface Printed {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

/** What a shell says for a program that is not there (POSIX.1-2017, sh). */
const NOT_FOUND = 127;

/**
 * What is believed of a run whose runner is not ours: how its process ended, and for bats what it printed of each test; both
 * only as far as they are otherwise when each test is made to fail.
 */
export function believePrinted(run: TestRun, judged: Printed, control: Printed | null): Believed {
  if (run.runner === "bats" && judged.exitCode === NOT_FOUND) {
    return { verdicts: run.tests.map(leaveOut), forged: [], doubts: [], missing: ["bats"], evasive: [] };
  }
  const verdicts = run.tests.map((test): Verdict => {
    const outcome = run.runner === "bats" ? readBats(test.name, judged) : judged.exitCode === 0 ? "passed" : "failed";
    return { ...test, outcome, said: null };
  });
  const passed = verdicts.filter(({ outcome }) => outcome === "passed");
  const doubts = passed.length === 0 ? [] : findDoubts(run, control, passed);
  return {
    verdicts: doubts.length === 0 ? verdicts : verdicts.map(doubt),
    forged: [],
    doubts,
    missing: [],
    evasive: [],
  };
}

function findDoubts(run: TestRun, control: Printed | null, passed: readonly Verdict[]): readonly string[] {
  // There is no test that could be made to fail: then the process' word is all there is.
  if (control === null) return run.control === null ? [] : ["the run that shows that they can fail did not end"];
  if (control.exitCode === 0) return [`${run.shown} ends with success also when each test is made to fail`];
  if (run.runner !== "bats") return [];
  const immune = passed.filter(({ name }) => readBats(name, control) !== "failed");
  return immune.map(({ name }) => `nothing shows that ${name} can fail`);
}

/** TAP as bats prints it: `ok 1 title`, `not ok 2 title`, `ok 3 title # skip`. Said twice, it is not believed. */
function readBats(name: string, { lines, exitCode }: Printed): Verdict["outcome"] {
  const said = lines.flatMap((line) => {
    const [, word = "", title = "", skip] =
      /^((?:not )?ok) \d+ (.*?)(?: in \d+(?:ms|sec))?( # skip.*)?$/u.exec(line) ?? [];
    return title === name ? [{ word, isSkipped: skip !== undefined }] : [];
  });
  if (said.some(({ word }) => word === "not ok")) return "failed";
  if (said.length !== 1) return "not-run";
  if (said[0]?.isSkipped === true) return "skipped";
  return exitCode === 0 ? "passed" : "unproved";
}
