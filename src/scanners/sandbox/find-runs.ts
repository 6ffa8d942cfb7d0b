import { parentOf } from "../../artifacts/paths.ts";
import type { TestFact } from "../../core/artifact-facts.ts";
import type { Artifact } from "../../core/artifact.ts";
import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import type { Fault } from "../../core/fault.ts";
import { wholeFile } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { folderOf, joinPath } from "../../facts/artifact/repository.ts";
import type { ChosenRuns, TestRun } from "./test-run.ts";

/** The tests that are found in an artifact, each with the runner that it was written for. */
export async function findRuns(
  { artifact, facts, around }: UnderstoodArtifact,
  hasPytest: () => Promise<boolean>,
): Promise<ChosenRuns> {
  // A test inside an archive is not unpacked.
  const tests = facts.tests.filter(({ at }) => at.member === undefined);
  const ofPython = tests.filter(({ framework }) => framework === "unittest" || framework === "pytest");
  const runsByPytest = ofPython.some(({ framework }) => framework === "pytest") && (await hasPytest());
  const python = runsByPytest ? pytestRuns(artifact, ofPython) : unittestRuns(artifact, ofPython, around.hasFile);
  const runs = [...python, ...nodeRuns(artifact, tests)];
  const done = new Set(runs.flatMap((run) => run.tests));
  const left = new Map(tests.filter((test) => !done.has(test)).map((test) => [test.at.path, test]));
  return { runs, faults: [...left.values()].map(describeLeft) };
}

function describeLeft({ framework, at }: TestFact): Fault {
  return { code: "tests-not-run", message: `${at.path}: nothing here can run its tests for ${framework}`, at };
}

/** It runs those of unittest as well. Its cache would be written beside the tests, which nobody may. */
function pytestRuns(artifact: Artifact, tests: readonly TestFact[]): readonly TestRun[] {
  const options = ["-m", "pytest", "-p", "no:cacheprovider", "--color=no", "--tb=short", "-rfE", "--"];
  return runFiles(artifact, tests, (files) => ({
    runner: "pytest",
    command: ["python3", ...options, ...files],
    modules: [folderOf(artifact)],
  }));
}

/**
 * unittest, once for each folder of tests, because modules of two folders may have the same name. A module is named as
 * its own imports take it: from the artifact's folder when its folder is a package, else from its own folder.
 */
function unittestRuns(
  artifact: Artifact,
  tests: readonly TestFact[],
  hasFile: (path: string) => boolean,
): readonly TestRun[] {
  const own = tests.filter(({ framework }) => framework === "unittest");
  const top = folderOf(artifact);
  const folders = [...new Set(own.map(({ at }) => parentOf(at.path)))];
  return folders.flatMap((folder) => {
    const isPackage = folder !== top && hasFile(joinPath(folder, "__init__.py"));
    const inFolder = own.filter(({ at }) => parentOf(at.path) === folder);
    return runFiles(artifact, inFolder, (files) => ({
      runner: "unittest",
      command: ["python3", "-m", "unittest", ...files.map((file) => nameModule(file, isPackage))],
      modules: isPackage ? [top] : [folder, top],
    }));
  });
}

/** `tests/test_a.py` is `tests.test_a` in a package, else `test_a`. */
function nameModule(file: string, isPackage: boolean): string {
  const name = file.replace(/\.py$/u, "");
  return isPackage ? name.replaceAll("/", ".") : name.slice(name.lastIndexOf("/") + 1);
}

/** One process for each file would be one for each processor at once: the limit on processes counts threads. */
const NODE_OPTIONS = ["--test", "--test-reporter=tap", "--test-concurrency=1"];

function nodeRuns(artifact: Artifact, tests: readonly TestFact[]): readonly TestRun[] {
  const own = tests.filter(({ framework, at }) => framework === "node:test" && /\.[cm]?js$/u.test(at.path));
  return runFiles(artifact, own, (files) => ({
    runner: "node:test",
    command: ["node", ...NODE_OPTIONS, ...files],
    modules: [],
  }));
}

/** A run of the files that these tests are in; none where there are none. Files are named from the artifact's folder. */
function runFiles(
  artifact: Artifact,
  tests: readonly TestFact[],
  describe: (files: NonEmpty<string>) => Pick<TestRun, "runner" | "command" | "modules">,
): readonly TestRun[] {
  const top = folderOf(artifact);
  const paths = [...new Set(tests.map(({ at }) => at.path))];
  const files = nonEmpty(paths.map((path) => (top === "." ? path : path.slice(top.length + 1))));
  const [first] = paths;
  if (files === null || first === undefined) return [];
  return [{ ...describe(files), at: wholeFile(first), tests, files: paths.length }];
}
