import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { findCycles } from "./architecture/check-cycles.ts";
import { findMissingPaths } from "./architecture/check-documents.ts";
import { checkFiles, checkSizes } from "./architecture/check-files.ts";
import { checkLayers } from "./architecture/check-layers.ts";
import { readLayers } from "./architecture/layers.ts";

/** What is committed, or would be. */
const paths = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "" && existsSync(path));
const sources = read((path) => /^src\/.*\.ts$/u.test(path) && !path.includes(".generated."));
const checks = read((path) =>
  /^rules\/.*\/(?:check|check-change|check-code-change|mechanisms\/[^/]+)\.ts$/u.test(path),
);
const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

function read(isWanted: (path: string) => boolean): ReadonlyMap<string, string> {
  return new Map(paths.filter(isWanted).map((path) => [path, readFileSync(path, "utf8")]));
}

test("the table of layers lists the folders of src/, and no other", () => {
  const listed = readLayers(readFileSync("ARCHITECTURE.md", "utf8")).map(({ folder }) => folder);
  const inSource = listed.filter((folder) => folder.startsWith("src/"));
  expect(inSource.toSorted()).toEqual(
    foldersIn("src")
      .map((name) => `src/${name}/`)
      .toSorted(),
  );
});

test("every import is one that the table allows", () => {
  expect(checkLayers(new Map([...sources, ...checks]), readLayers(readFileSync("ARCHITECTURE.md", "utf8")))).toEqual(
    [],
  );
});

test("no imports go round in a circle", () => {
  expect(findCycles(new Map([...sources, ...checks]))).toEqual([]);
});

test("files are short and named for what they hold", () => {
  const others = read((path) => /^(?:test|scripts|bench)\/.*\.ts$/u.test(path) && !path.startsWith("test/fixtures/"));
  expect(checkFiles(new Map([...sources, ...checks, ...others]))).toEqual([]);
  expect(checkSizes(sources)).toEqual([]);
});

test("every path that a document names is there", () => {
  const ground = { exists: existsSync, folders: new Set([...foldersIn("."), ...foldersIn("src")]) };
  const documents = read((path) => /^(?:docs\/.*|[^/]*)\.md$/u.test(path));
  expect(
    [...documents].flatMap(([path, text]) => findMissingPaths(path, text, ground).map((it) => `${path}: ${it}`)),
  ).toEqual([]);
});

test("no file names a folder of the machine it was written on", () => {
  const here = process.cwd();
  // A folder at the top of the file system, such as `/home`, says nothing of the machine.
  const around = dirname(here).split("/").length > 2 ? [`${dirname(here)}/`] : [];
  const traces = [here, ...around];
  const naming = paths.filter((path) => traces.some((trace) => readFileSync(path, "latin1").includes(trace)));
  expect(naming).toEqual([]);
});
