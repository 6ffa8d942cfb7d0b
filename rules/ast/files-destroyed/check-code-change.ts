import { newIn } from "../../../src/facts/versions/multiset.ts";
import { unitsOutsideTests } from "../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";
import { findDestroyingCalls } from "./mechanisms/destroying-calls.ts";
import { findFoundFiles } from "./mechanisms/found-files.ts";

/** Files that the head finds somewhere and takes away or writes over, more often than the version before. */
export const checkChange: CheckChange = (change) => newIn(change, eachDestroyed);

function* eachDestroyed(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOutsideTests(artifact)) {
    if (unit.source.facts.language === "shell") continue;
    const found = findFoundFiles(unit);
    if (found.names.size > 0) yield* findDestroyingCalls(unit, found);
  }
}
