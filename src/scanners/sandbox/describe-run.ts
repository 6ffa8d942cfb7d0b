import type { Fault } from "../../core/fault.ts";
import type { Finding, Masked } from "../../core/finding.ts";
import { lineOf, maskFile } from "../../text/mask.ts";
import { indexLines } from "../../text/positions.ts";
import type { SandboxEnd, SandboxRun } from "../../ports/sandbox.ts";
import { raise } from "../find.ts";
import { gradeOf, type SandboxRule } from "./grades.ts";
import { readFailures, type Failure } from "./read-failures.ts";
import type { TestRun } from "./test-run.ts";

/** What a run showed of an artifact, and why it may have shown nothing. */
export interface Shown {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** Signals, as bwrap adds them to 128 (signal(7)). */
const KILLED = 128 + 9;
const OVER_CPU_TIME = 128 + 24;
const OVER_FILE_SIZE = 128 + 25;
const BAD_SYSTEM_CALL = 128 + 31;

const LIMIT_WORDS: Readonly<Record<Extract<SandboxEnd, { kind: "stopped" }>["limit"], string>> = {
  time: "the run took longer than the policy allows",
  output: "it printed more than the policy allows",
  cpu: "its processes took more processor time together than the policy allows",
  memory: "its processes took more memory than the policy allows",
};

/** Whether a run passed, and if not, why; `packed` are the paths of all that it had. */
export function describeRun(run: TestRun, { end, stdout, stderr }: SandboxRun, packed: ReadonlySet<string>): Shown {
  const text = `${Buffer.from(stdout).toString()}\n${Buffer.from(stderr).toString()}`;
  const say = (name: SandboxRule, detail: string, at = run.at, quote?: Masked): Finding => {
    const { rule, grade } = gradeOf(name);
    const key = [run.command.join("\0"), detail].join("\0");
    const finding = raise({ rule, grade, primary: at, key, message: `${grade.title}: ${detail}` });
    return quote === undefined ? finding : { ...finding, quote };
  };
  const only = (finding: Finding): Shown => ({ findings: [finding], faults: [] });
  if (end.kind === "stopped") {
    return only(say(end.limit === "time" ? "time-out" : "resource-limit", LIMIT_WORDS[end.limit]));
  }
  switch (end.exitCode) {
    case 0:
      return { findings: [], faults: [] };
    case BAD_SYSTEM_CALL:
      return only(say("escape-attempt", "it made a system call that nothing but an attack on the sandbox makes"));
    case OVER_CPU_TIME:
      return only(say("resource-limit", "it took more processor time than the policy allows"));
    case OVER_FILE_SIZE:
      return only(say("resource-limit", "it wrote a larger file than the policy allows"));
    case KILLED:
      return only(say("resource-limit", "it was killed: it took more processor time or memory than the policy allows"));
  }
  return describeFailures(run, text, packed, say);
}

function describeFailures(
  run: TestRun,
  text: string,
  packed: ReadonlySet<string>,
  say: (name: SandboxRule, detail: string, at: TestRun["at"], quote: Masked) => Finding,
): Shown {
  const masked = maskFile(text);
  const lines = indexLines(masked);
  const all = masked.split(/\r\n|\n|\r/u);
  const missing = missingModule(all, packed);
  if (missing !== null) {
    const message = `${run.at.path}: the tests need ${missing}, which the sandbox's interpreter does not have`;
    return { findings: [], faults: [{ code: "tests-not-run", message, at: run.at }] };
  }
  const findings = readFailures(run.runner, all).map((failure) => {
    const quote = lineOf(masked, lines, failure.line);
    return say("failed-test", failure.test ?? run.command.slice(0, 3).join(" "), placeOf(failure, run), quote);
  });
  return { findings, faults: [] };
}

function placeOf({ test }: Failure, { tests, at }: TestRun): TestRun["at"] {
  return tests.find(({ name }) => test !== null && (name === test || name.endsWith(`.${test}`)))?.at ?? at;
}

/**
 * A module that no file here is, when it is all that is wrong: then nothing was tested, which is not the same as a test
 * that failed. Whoever pretends it gets a gap, and a gap is never promoted.
 */
function missingModule(lines: readonly string[], packed: ReadonlySet<string>): string | null {
  const problems = lines.flatMap((line) => /^(?:E\s+)?(\w+(?:Error|Exception))(?::|$)/u.exec(line)?.[1] ?? []);
  const modules = lines.flatMap((line) => MISSING_MODULE.exec(line)?.[1] ?? []);
  const [first] = modules;
  if (first === undefined || problems.some((problem) => !/^(?:ModuleNotFound|Import)Error$/u.test(problem)))
    return null;
  const isOwn = (module: string): boolean => {
    const name = module.split(".")[0] ?? module;
    return [...packed].some((path) => path.split("/").some((part) => part === name || part === `${name}.py`));
  };
  return modules.some(isOwn) ? null : first;
}

const MISSING_MODULE = /^(?:E\s+)?ModuleNotFoundError: No module named '([\w.]+)'/u;
