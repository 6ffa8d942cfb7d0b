import { parentOf, pathWithin } from "../../artifacts/paths.ts";
import type { TestFact } from "../../core/artifact-facts.ts";
import type { Fault } from "../../core/fault.ts";
import type { NonEmpty } from "../../core/brand.ts";
import { groupBy } from "../../core/group.ts";
import { wholeFile } from "../../core/location.ts";
import { compareText } from "../../core/order.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { folderOf, joinPath } from "../../facts/artifact/repository.ts";
import { INSIDE, placeInside } from "./plan/places.ts";
import type { ChosenRuns, FoundTest, TestRun } from "./test-run.ts";
import { findScripts } from "./trial/find-scripts.ts";
import { failEachTest, wrapTests } from "./trial/edit-tests.ts";
import { NODE_ARGUMENTS } from "./trial/runners/node-runner.ts";
import { pythonCommand } from "./trial/runners/python-command.ts";
import { baseName } from "../../text/base-name.ts";

/** What the sandbox has besides the artifact. */
export interface Equipment {
  /** Asked only where it matters: whether the interpreter has pytest installed. */
  readonly hasPytest: () => Promise<boolean>;
  /** Whether the programs of the system may be run. */
  readonly hasSystem: boolean;
}

/** The tests that are found in an artifact, one run for each file, by the runner that they were written for. */
export async function findRuns(side: UnderstoodArtifact, equipment: Equipment): Promise<ChosenRuns> {
  // A test inside an archive is not unpacked.
  const tests = side.facts.tests.filter(({ at }) => at.member === undefined);
  const byFile = groupBy(tests, ({ at }) => at.path);
  const runs: TestRun[] = findScripts(side).map((script) => pythonRun(side, "script", [script]));
  const faults: Fault[] = [];
  for (const ofFile of byFile.values()) {
    const found = await runFile(side, ofFile, equipment);
    if ("code" in found) faults.push(found);
    else runs.push(found);
  }
  return { runs: runs.toSorted((a, b) => compareText(a.at.path, b.at.path)), faults };
}

async function runFile(
  side: UnderstoodArtifact,
  tests: readonly TestFact[],
  { hasPytest, hasSystem }: Equipment,
): Promise<TestRun | Fault> {
  const [first] = tests as NonEmpty<TestFact>;
  const { framework } = tests.find((test) => test.framework === "pytest") ?? first;
  const found = tests as NonEmpty<TestFact>;
  switch (framework) {
    case "unittest":
      return pythonRun(side, "unittest", found);
    case "pytest":
      if (await hasPytest()) return pythonRun(side, "pytest", found);
      return missing(first, "pytest");
    case "node:test":
      return /\.[cm]?js$/u.test(first.at.path) ? nodeRun(side, found) : leftOut(first);
    case "bats":
      return hasSystem ? batsRun(side, found) : leftOut(first);
  }
}

function leftOut({ framework, at }: TestFact): Fault {
  return { code: "tests-not-run", message: `${at.path}: nothing here can run its tests for ${framework}`, at };
}

function missing({ at }: TestFact, library: string): Fault {
  const message = `${at.path}: its tests need ${library}, which the sandbox's interpreter does not have`;
  return { code: "test-dependency-missing", message, at };
}

/**
 * A module is named as its own imports take it: from the artifact's folder when its folder is a package, else from its own
 * folder.
 */
function pythonRun(
  { artifact, around }: UnderstoodArtifact,
  runner: "unittest" | "pytest" | "script",
  tests: NonEmpty<FoundTest>,
): TestRun {
  const { path } = tests[0].at;
  const top = folderOf(artifact);
  const folder = parentOf(path);
  const isPackage = folder !== top && around.hasFile(joinPath(folder, "__init__.py"));
  const file = pathWithin(top, path);
  const module = file.replace(/\.py$/u, "");
  const folders = isPackage || runner === "pytest" ? [top] : [folder, top];
  const job = {
    runner,
    file: placeInside(path),
    module: isPackage ? module.replaceAll("/", ".") : baseName(module),
    paths: folders.map(placeInside),
    lines: tests.map(({ at }) => at.line),
    top: INSIDE.judged,
  };
  const shown = { unittest: `python3 -m unittest ${job.module}`, pytest: `pytest ${file}`, script: `python3 ${file}` };
  return {
    runner,
    command: pythonCommand(job),
    shown: shown[runner],
    at: wholeFile(path),
    tests,
    edits: new Map(),
    control: "told",
  };
}

function nodeRun(side: UnderstoodArtifact, tests: NonEmpty<FoundTest>): TestRun {
  const { path } = tests[0].at;
  const file = pathWithin(folderOf(side.artifact), path);
  return {
    runner: "node:test",
    command: ["node", ...NODE_ARGUMENTS, file],
    shown: `node --test ${file}`,
    at: wholeFile(path),
    tests,
    edits: wrapTests(side, path),
    control: "told",
  };
}

function batsRun(side: UnderstoodArtifact, tests: NonEmpty<FoundTest>): TestRun {
  const { path } = tests[0].at;
  const file = pathWithin(folderOf(side.artifact), path);
  return {
    runner: "bats",
    command: ["bats", "--formatter", "tap", file],
    shown: `bats ${file}`,
    at: wholeFile(path),
    tests,
    edits: new Map(),
    control: failEachTest(side, (each) => each === path),
  };
}
