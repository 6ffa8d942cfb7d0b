import type { Artifact } from "../../../core/artifact.ts";
import type { Fault } from "../../../core/fault.ts";
import type { Finding } from "../../../core/finding.ts";
import { wholeFile } from "../../../core/location.ts";
import type { TestResult, Trial } from "../../../core/trial.ts";
import { decodePath } from "../../../text/path-bytes.ts";
import { raise } from "../../find.ts";
import type { OpenSandbox } from "../open-sandbox.ts";
import { gradeOf } from "../grades.ts";
import type { PackedEntry } from "../plan/archive.ts";
import { runTests } from "../run-tests.ts";
import type { TestRun } from "../test-run.ts";
import { isCodeChanged, isTestOf, pathsThatDiffer } from "./is-code-changed.ts";

/** One version of an artifact, and how it is tested. */
export interface Version {
  readonly artifact: Artifact;
  readonly files: readonly PackedEntry[];
  readonly runs: readonly TestRun[];
}

type Across = Pick<Trial, "approvedTests" | "idleTests"> & { readonly findings: readonly Finding[] };

/**
 * Tries the tests of each version on the code of the other: what the approved tests still demand of the new code, and which
 * new tests demand nothing that the approved code did not do. `own`: what came of the head's tests on its own code.
 */
export async function tryAcross(
  { head, before }: { readonly head: Version; readonly before: Version },
  own: readonly TestResult[],
  sandbox: OpenSandbox,
): Promise<Across | Fault> {
  const changed = pathsThatDiffer(head.artifact, before.artifact);
  const isTest = (path: string): boolean => isTestOf(head.artifact, path);
  const edited = before.runs.filter(({ runner, at }) => runner !== "command" && changed.has(at.path));
  const approved = await runOn(head, before, edited, isTest, sandbox);
  if ("code" in approved) return approved;
  const lost = approved.results.filter(({ outcome }) => outcome !== "passed" && outcome !== "unproved");
  const regressions = lost.length === 0 ? [] : await keepPassing(lost, before, edited, sandbox);
  if ("code" in regressions) return regressions;
  const known = new Set(before.runs.flatMap(({ tests, at }) => tests.map(({ name }) => keyOf(at.path, name))));
  const fresh = own.filter(({ name, at, outcome }) => outcome === "passed" && !known.has(keyOf(at.path, name)));
  const added = head.runs.filter(
    ({ runner, at }) => runner !== "command" && fresh.some((test) => test.at.path === at.path),
  );
  const idle = await runOn(before, head, isCodeChanged(head.artifact, before.artifact) ? added : [], isTest, sandbox);
  if ("code" in idle) return idle;
  const passedBefore = new Set(
    idle.results.filter(({ outcome }) => outcome === "passed").map(({ name, at }) => keyOf(at.path, name)),
  );
  return {
    approvedTests: edited.length === 0 ? null : approved.results,
    idleTests: fresh.filter(({ name, at }) => passedBefore.has(keyOf(at.path, name))).map(({ name }) => name),
    findings: [
      ...approved.findings.filter(({ rule }) => rule !== "sandbox/failed-test"),
      ...regressions.map((test) => describeRegression(test, head.artifact)),
    ],
  };
}

function keyOf(path: string, name: string): string {
  return `${path}\0${name}`;
}

/** Runs tests of one version on the code of another: all that belongs to tests comes with them. */
async function runOn(
  code: Version,
  tests: Version,
  runs: readonly TestRun[],
  isTest: (path: string) => boolean,
  sandbox: OpenSandbox,
): Promise<{ readonly results: readonly TestResult[]; readonly findings: readonly Finding[] } | Fault> {
  if (runs.length === 0) return { results: [], findings: [] };
  const files = [
    ...code.files.filter(({ path }) => !isTest(decodePath(path))),
    ...tests.files.filter(
      ({ path }) => isTest(decodePath(path)) || runs.some(({ at }) => at.path === decodePath(path)),
    ),
  ];
  return await runTests(runs, { artifact: code.artifact, files, sandbox });
}

/** Those that pass on the code that they were approved with. */
async function keepPassing(
  lost: readonly TestResult[],
  { artifact, files }: Version,
  runs: readonly TestRun[],
  sandbox: OpenSandbox,
): Promise<readonly TestResult[] | Fault> {
  const shown = await runTests(runs, { artifact, files, sandbox });
  if ("code" in shown) return shown;
  const passed = new Set(
    shown.results.filter(({ outcome }) => outcome === "passed").map(({ name, at }) => keyOf(at.path, name)),
  );
  return lost.filter(({ name, at }) => passed.has(keyOf(at.path, name)));
}

/** At the test where the head still has its file; else there is no better place than the artifact. */
function describeRegression({ name, at }: TestResult, { entries }: Artifact): Finding {
  const { rule, grade } = gradeOf("approved-test-fails");
  const isThere = entries.some(({ path }) => path === at.path);
  const primary = wholeFile(isThere ? at.path : entries[0].path);
  return raise({
    rule,
    about: "change",
    grade,
    primary,
    key: keyOf(at.path, name),
    message: `${grade.title}: ${name}`,
  });
}
