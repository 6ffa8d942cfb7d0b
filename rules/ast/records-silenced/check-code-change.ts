import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import { newIn } from "../../../src/facts/versions/multiset.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import { unitsOutsideTests } from "../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";
import { findLeftOut } from "./mechanisms/left-out.ts";
import { findSilenced } from "./mechanisms/silenced.ts";

/** Loggers that are switched off, and records that are no longer made for everything. */
export const checkChange: CheckChange = function* (change) {
  yield* newIn(change, eachSilenced);
  for (const pair of pairUnits(change)) if (!isTestFile(pair.head.source.file.name)) yield* findLeftOut(pair);
};

function* eachSilenced(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOutsideTests(artifact)) yield* findSilenced(unit);
}
