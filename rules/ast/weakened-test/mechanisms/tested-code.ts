import { groupBy } from "../../../../src/core/group.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import { callsOf } from "../../../../src/facts/tests/demands.ts";
import type { TestCase } from "../../../../src/facts/tests/test-case.ts";
import { isTestFile } from "../../../../src/facts/tests/test-file.ts";
import { unitsOf, unitsOutsideTests, type CodeUnit } from "../../../../src/facts/versions/units.ts";

/** Functions of an artifact outside of its tests, and its programs, by the last part of their names. */
export function testedUnits(artifact: UnderstoodArtifact): ReadonlyMap<string, CodeUnit> {
  const units = unitsOutsideTests(artifact).filter(({ source }) => source.how === null);
  return new Map(units.map((unit) => [unitName(unit), unit]));
}

/** The functions of the files of tests, by file. */
export function helperUnits(artifact: UnderstoodArtifact): ReadonlyMap<string, readonly CodeUnit[]> {
  const helpers = unitsOf(artifact).filter(({ name, source }) => name !== "" && isTestFile(source.file.name));
  return groupBy(helpers, ({ source }) => source.file.name);
}

function unitName({ name, source }: CodeUnit): string {
  const full = name === "" ? source.file.name : name.replace(/\.(?:__init__|constructor)$/u, "");
  return full.slice(full.lastIndexOf(name === "" ? "/" : ".") + 1);
}

/** What of an artifact a test calls or runs, by itself or by way of the functions of its file. */
export function subjectsOf(
  test: TestCase,
  tested: ReadonlyMap<string, CodeUnit>,
  helpers: ReadonlyMap<string, readonly CodeUnit[]>,
): readonly string[] {
  const own = callsOf(test);
  const called = new Set(own.map(({ last }) => last));
  const near = (helpers.get(test.source.file.name) ?? []).filter((unit) => called.has(unitName(unit)));
  const names = [...own, ...near.flatMap(({ calls }) => calls)].flatMap(({ last, call }) => {
    const words = call.arguments.flatMap(({ value }) => (value.kind === "string" ? [value.value] : []));
    return [last, ...words.map((word) => word.slice(word.lastIndexOf("/") + 1))];
  });
  return [...new Set(names)].filter((name) => tested.has(name));
}
