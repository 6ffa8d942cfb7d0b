import { groupBy } from "../../../../src/core/group.ts";
import type { UnderstoodArtifact } from "../../../../src/facts/artifact/artifact-facts.ts";
import { assertionsWithin, callsOf } from "../../../../src/facts/tests/demands.ts";
import type { TestCase } from "../../../../src/facts/tests/test-case.ts";
import { readTestCases } from "../../../../src/facts/tests/test-cases.ts";
import { without } from "../../../../src/facts/versions/multiset.ts";

/** The same test in both versions, and those that only the version before has. */
export interface PairedTests {
  readonly pairs: readonly { readonly before: TestCase; readonly head: TestCase }[];
  readonly gone: readonly TestCase[];
}

/** Tests without a namesake that are compared with each other. */
const MOST_COMPARED = 100;
/** So much of what it calls and demands is the same when a test has only another name. */
const LEAST_ALIKE = 0.6;

/** Pairs tests by file and name, by name alone, and those that are left by what they do. */
export function pairTests(head: UnderstoodArtifact, before: UnderstoodArtifact): PairedTests {
  const open = new Set(head.sources.flatMap(readTestCases));
  let gone = before.sources.flatMap(readTestCases);
  const pairs: { before: TestCase; head: TestCase }[] = [];
  for (const isSame of [isSamePlace, isNamesake]) {
    const byName = groupBy(open, ({ name }) => name);
    gone = gone.filter((test) => {
      const found = byName.get(test.name)?.find((other) => open.has(other) && isSame(test, other));
      if (found === undefined) return true;
      open.delete(found);
      pairs.push({ before: test, head: found });
      return false;
    });
  }
  if (gone.length > MOST_COMPARED || open.size > MOST_COMPARED) return { pairs, gone };
  gone = gone.filter((test) => {
    const found = [...open].find((other) => likeness(test, other) >= LEAST_ALIKE);
    if (found === undefined) return true;
    open.delete(found);
    pairs.push({ before: test, head: found });
    return false;
  });
  return { pairs, gone };
}

function isSamePlace(one: TestCase, other: TestCase): boolean {
  return one.source.file.name === other.source.file.name;
}

function isNamesake(one: TestCase, other: TestCase): boolean {
  return one.source.facts.language === other.source.facts.language;
}

function likeness(one: TestCase, other: TestCase): number {
  const [a, b] = [traitsOf(one), traitsOf(other)];
  const larger = Math.max(a.length, b.length);
  return larger === 0 ? 0 : (a.length - without(a, b, (trait) => trait).length) / larger;
}

function traitsOf(test: TestCase): readonly string[] {
  const demands = assertionsWithin(test.source, test.span);
  return [
    ...callsOf(test).map(({ name }) => name),
    ...demands.map(({ subject, expected }) => `${subject} ${expected}`),
  ];
}
