import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";
import { findChangedExpectation } from "./mechanisms/changed-expectations.ts";
import { findLoosened } from "./mechanisms/loosened-tests.ts";
import { findLostTests } from "./mechanisms/lost-tests.ts";
import { pairTests } from "./mechanisms/pair-tests.ts";
import { findPatchedSubject } from "./mechanisms/patched-subjects.ts";
import { helperUnits, testedUnits } from "./mechanisms/tested-code.ts";

/** Tests of the version before that the head no longer has, or that demand less there. */
export const checkChange: CheckChange = function* (change) {
  const { pairs, gone } = pairTests(change.head, change.before);
  yield* findLostTests(gone, change);
  const differing = pairs.filter(({ before, head }) => before.source.text !== head.source.text);
  if (differing.length === 0) return;
  const changed = pairUnits(change);
  const tested = { units: testedUnits(change.head), helpers: helperUnits(change.head) };
  for (const pair of differing) {
    const hit = findLoosened(pair, change) ?? findPatchedSubject(pair) ?? findChangedExpectation(pair, changed, tested);
    if (hit !== null) yield hit;
  }
};
