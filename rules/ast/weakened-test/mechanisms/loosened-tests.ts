import { onceFor } from "../../../../src/facts/once-for.ts";
import { isWeaker, STRENGTHS, type Assertion } from "../../../../src/facts/tests/assertion.ts";
import { assertionsWithin, callsOf, demandsOf } from "../../../../src/facts/tests/demands.ts";
import { whatSkips } from "../../../../src/facts/tests/skipping.ts";
import { readTestCases } from "../../../../src/facts/tests/test-cases.ts";
import type { TestCase } from "../../../../src/facts/tests/test-case.ts";
import { isTestFile } from "../../../../src/facts/tests/test-file.ts";
import { without } from "../../../../src/facts/versions/multiset.ts";
import { unitsOf } from "../../../../src/facts/versions/units.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import type { PairedTests } from "./pair-tests.ts";

type Pair = PairedTests["pairs"][number];

/** What is weaker in a test that both versions have: the first of these that holds. */
export function findLoosened({ before, head }: Pair, change: UnderstoodChange): Hit | null {
  const at = { source: head.source, span: { start: head.span.start, end: head.span.start } };
  const { name } = head;
  const skipped = whatSkips(head);
  if (skipped !== null) {
    return whatSkips(before) === null
      ? { ...at, key: `skipped ${name}`, detail: `${name} is skipped (${skipped})` }
      : null;
  }
  const has = demandsWithHelpers(head, change.head);
  const isLost = (demand: Assertion): boolean => countOf(change.head, demand) < countOf(change.before, demand);
  const had = demandsWithHelpers(before, change.before).filter(
    (demand) => isLost(demand) || has.some((other) => keyOf(other) === keyOf(demand)),
  );
  if (had.length > 0 && has.length === 0) {
    const isVain = assertionsWithin(head.source, head.span).length > 0;
    return {
      ...at,
      key: `emptied ${name}`,
      detail: `${name} ${isVain ? "can only pass" : "demands nothing any more"}`,
    };
  }
  return findWeaker(had, has, head);
}

/** How often the tests of one version demand something: a test may be split, or its parts may move. */
function countOf(artifact: UnderstoodChange["head"], demand: Assertion): number {
  return countDemands(artifact).get(keyOf(demand)) ?? 0;
}

const countDemands = onceFor((artifact: UnderstoodChange["head"]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const tests = artifact.sources.flatMap(readTestCases);
  const bodies = new Set(tests.map(({ definition }) => definition));
  const helpers = unitsOf(artifact).filter(({ definition, source }) => {
    return definition !== null && !bodies.has(definition) && isTestFile(source.file.name);
  });
  const demands = [
    ...tests.filter((test) => whatSkips(test) === null).flatMap(demandsOf),
    ...helpers.flatMap(({ source, span }) => assertionsWithin(source, span)),
  ];
  for (const demand of demands) counts.set(keyOf(demand), (counts.get(keyOf(demand)) ?? 0) + 1);
  return counts;
});

/** A demand in the place of which a weaker one stands, or nothing. */
function findWeaker(had: readonly Assertion[], has: readonly Assertion[], head: TestCase): Hit | null {
  const [lost, gained] = [without(had, has, keyOf), [...without(has, had, keyOf)]];
  if (lost.length > 0 && gained.length === 0) {
    const span = { start: head.span.start, end: head.span.start };
    return { source: head.source, span, key: `dropped ${head.name}`, detail: `${head.name} demands less` };
  }
  for (const demand of lost.toSorted((a, b) => STRENGTHS.indexOf(b.strength) - STRENGTHS.indexOf(a.strength))) {
    const other =
      gained.find(({ subject }) => subject === demand.subject) ??
      (lost.length === 1 && gained.length === 1 ? gained[0] : undefined);
    if (other === undefined) continue;
    gained.splice(gained.indexOf(other), 1);
    const isReplaced =
      isWeaker(other, demand) && !has.some((each) => each.subject === demand.subject && !isWeaker(each, demand));
    if (isReplaced)
      return {
        source: head.source,
        span: other.span,
        key: `loosened ${head.name}`,
        detail: `${head.name} demands less`,
      };
  }
  return null;
}

function keyOf({ strength, subject, expected, tolerance }: Assertion): string {
  return `${strength}\0${subject}\0${expected}\0${tolerance}`;
}

/** The demands of a test and of the functions it calls that are part of the tests. */
function demandsWithHelpers(test: TestCase, artifact: UnderstoodChange["head"]): readonly Assertion[] {
  const called = new Set(callsOf(test).map(({ last }) => last));
  const helpers = unitsOf(artifact).filter(({ name, definition, source }) => {
    const own = name.slice(name.lastIndexOf(".") + 1);
    return (
      definition !== null &&
      called.has(own) &&
      source.facts.language === test.source.facts.language &&
      definition !== test.definition
    );
  });
  const theirs = helpers
    .flatMap(({ source, span }) => assertionsWithin(source, span))
    .filter(({ strength }) => strength !== "nothing");
  return [...demandsOf(test), ...theirs];
}
