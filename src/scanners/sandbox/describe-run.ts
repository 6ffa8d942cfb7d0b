import type { Fault } from "../../core/fault.ts";
import type { Finding, Masked } from "../../core/finding.ts";
import type { TestResult } from "../../core/trial.ts";
import { lineOf, maskFile } from "../../text/mask.ts";
import { indexLines } from "../../text/positions.ts";
import type { SandboxRun } from "../../ports/sandbox.ts";
import { raise } from "../find.ts";
import { describeLimit } from "./describe-limit.ts";
import { findMissingModule } from "./missing-module.ts";
import { gradeOf, type SandboxRule } from "./grades.ts";
import { readFailures } from "./read-failures.ts";
import { isTold, type TestRun } from "./test-run.ts";
import { believePrinted, type Printed } from "./trial/believe-printed.ts";
import { believeTold, leaveOut, type Believed, type Ended, type Verdict } from "./trial/believe.ts";
import { readTold } from "./trial/read-told.ts";

/** What runs showed of an artifact, and why they may have shown nothing. */
export interface Shown {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly results: readonly TestResult[];
}

/** A run of tests, and the one in which each of them has to fail, where there was one. */
export interface Runs {
  readonly judged: SandboxRun;
  readonly control: SandboxRun | null;
  /** What seals the messages of a runner of ours. */
  readonly key: string;
}

/** What is believed of a run's tests; `packed` are the paths of all that it had. */
export function describeRun(run: TestRun, { judged, control, key }: Runs, packed: ReadonlySet<string>): Shown {
  const stopped = describeLimit(judged.end);
  if (stopped !== null) {
    const results = run.tests.map(leaveOut).map(resultOf);
    return { findings: [raiseFor(run, stopped.rule, stopped.detail)], faults: [], results };
  }
  const isOwn = (module: string): boolean => isModuleOf(packed, module);
  const isEnded = control !== null && describeLimit(control.end) === null;
  const believed = isTold(run)
    ? believeTold(run, endedOf(judged, key), isEnded ? endedOf(control, key) : null, isOwn)
    : believePrinted(run, printedOf(judged), isEnded ? printedOf(control) : null);
  const failed = isTold(run) ? believed.verdicts.filter(({ outcome }) => outcome === "failed") : [];
  const findings = failed.map(({ name, said, at }) => raiseFor(run, "failed-test", name, at, maskLine(said ?? "")));
  const isBroken = findings.length === 0 && believed.missing.length === 0 && exitCodeOf(judged) !== 0;
  if (!isBroken) return join(run, believed, findings);
  // Its own words are all there is: its runner could say nothing, or is not ours.
  const { lines } = printedOf(judged);
  const missing = findMissingModule(lines, isOwn);
  if (missing !== null)
    return join(run, { ...believed, verdicts: believed.verdicts.map(leaveOut), missing: [missing] }, []);
  return join(run, believed, describeFailures(run, lines));
}

function endedOf(run: SandboxRun, key: string): Ended {
  return { exitCode: exitCodeOf(run), told: readTold(run.stdout, key) };
}

function printedOf(run: SandboxRun): Printed {
  const text = [run.stdout, run.stderr].map((bytes) => Buffer.from(bytes).toString()).join("\n");
  return { exitCode: exitCodeOf(run), lines: text.split(/\r\n|\n|\r/u) };
}

function exitCodeOf({ end }: SandboxRun): number {
  return end.kind === "exited" ? end.exitCode : -1;
}

/** Whatever keeps results from being believed is said beside them. */
function join(
  run: TestRun,
  { verdicts, forged, doubts, missing, evasive }: Believed,
  failures: readonly Finding[],
): Shown {
  const findings = [...failures, ...forged.map((why) => raiseFor(run, "forged-result", why))];
  const say = (code: Fault["code"], what: string): Fault => ({ code, message: `${run.at.path}: ${what}`, at: run.at });
  const namesOf = (outcome: Verdict["outcome"]): readonly string[] =>
    verdicts.filter((each) => each.outcome === outcome).map(({ name }) => name);
  const left = missing.length > 0 || findings.length > 0 ? [] : namesOf("not-run");
  const isAllSkipped = verdicts.every(({ outcome }) => outcome === "skipped");
  return {
    findings,
    faults: [
      ...missing.map((name) =>
        say("test-dependency-missing", `its tests need ${name}, which the sandbox does not have`),
      ),
      ...doubts.map((why) => say("results-unproved", why)),
      ...(left.length > 0
        ? [say("tests-not-run", `these tests were found, and nothing executed them: ${left.join(", ")}`)]
        : []),
      ...(evasive.length > 0
        ? [say("tests-not-run", `these tests skip themselves while they run: ${evasive.join(", ")}`)]
        : []),
      ...(isAllSkipped ? [say("tests-not-run", "each of its tests is skipped")] : []),
    ],
    results: verdicts.map(resultOf),
  };
}

function resultOf({ name, at, outcome }: Verdict): TestResult {
  return { name: maskLine(name), at, outcome };
}

/** A line by itself. */
function maskLine(text: string): Masked {
  const masked = maskFile(text.replaceAll(/\s+/gu, " "));
  return lineOf(masked, indexLines(masked), 1);
}

function describeFailures(run: TestRun, lines: readonly string[]): readonly Finding[] {
  const masked = maskFile(lines.join("\n"));
  const index = indexLines(masked);
  return readFailures(masked.split("\n")).map(({ test, line }) => {
    return raiseFor(run, "failed-test", test ?? run.shown, run.at, lineOf(masked, index, line));
  });
}

function raiseFor(
  run: TestRun,
  name: SandboxRule,
  detail: string,
  at: TestRun["at"] = run.at,
  quote?: Masked,
): Finding {
  const { rule, grade } = gradeOf(name);
  const key = [run.shown, detail].join("\0");
  const finding = raise({ rule, grade, primary: at, key, message: `${grade.title}: ${detail}` });
  return quote === undefined ? finding : { ...finding, quote };
}

/** Whether a module, or what it is in, is one of these files or folders. */
function isModuleOf(packed: ReadonlySet<string>, module: string): boolean {
  const name = module.split(".")[0] ?? module;
  return [...packed].some((path) => path.split("/").some((part) => part === name || part === `${name}.py`));
}
