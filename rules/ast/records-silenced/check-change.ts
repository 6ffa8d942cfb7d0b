import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import { without } from "../../../src/facts/versions/multiset.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import { unitsOf } from "../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";
import { findLeftOut } from "./mechanisms/left-out.ts";
import { findSilenced } from "./mechanisms/silenced.ts";

/** Loggers that are switched off, and records that are no longer made for everything. */
export const checkChange: CheckChange = function* ({ head, before }) {
  yield* without([...eachSilenced(head)], [...eachSilenced(before)], ({ key }) => key);
  for (const pair of pairUnits(head, before)) if (!isTestFile(pair.head.source.file.name)) yield* findLeftOut(pair);
};

function* eachSilenced(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOf(artifact)) if (!isTestFile(unit.source.file.name)) yield* findSilenced(unit);
}
