import { demandsOf } from "../../../../src/facts/tests/demands.ts";
import { without } from "../../../../src/facts/versions/multiset.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { PairedTests } from "./pair-tests.ts";
import { subjectsOf, type helperUnits, type testedUnits } from "./tested-code.ts";

/** Expectations that changed for the same input, in the same change as the function they pin. */
export function findChangedExpectation(
  { before, head }: PairedTests["pairs"][number],
  changed: readonly UnitPair[],
  {
    units,
    helpers,
  }: { readonly units: ReturnType<typeof testedUnits>; readonly helpers: ReturnType<typeof helperUnits> },
): Hit | null {
  const pinned = subjectsOf(head, units, helpers).find((name) => changed.some((pair) => pair.head === units.get(name)));
  if (pinned === undefined) return null;
  const [had, has] = [demandsOf(before).filter(isExact), demandsOf(head).filter(isExact)];
  const lost = without(had, has, keyOf);
  const other = without(has, had, keyOf).find(
    ({ subject }) => subject !== "_" && lost.some((each) => each.subject === subject),
  );
  if (other === undefined) return null;
  const detail = `${head.name} expects something else of ${pinned}(), which changed as well`;
  return { source: head.source, span: other.span, key: `expectation ${head.name}`, detail };
}

function isExact({ expected }: { readonly expected: string | null }): boolean {
  return expected !== null;
}

function keyOf({ subject, expected }: { readonly subject: string; readonly expected: string | null }): string {
  return `${subject}\0${expected}`;
}
