import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import { without } from "../../../src/facts/versions/multiset.ts";
import { unitsOf } from "../../../src/facts/versions/units.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";
import { findDestroyingCalls } from "./mechanisms/destroying-calls.ts";
import { findFoundFiles } from "./mechanisms/found-files.ts";

/** Files that the head finds somewhere and takes away or writes over, more often than the version before. */
export const checkChange: CheckChange = function* ({ head, before }) {
  yield* without([...eachDestroyed(head)], [...eachDestroyed(before)], ({ key }) => key);
};

function* eachDestroyed(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOf(artifact)) {
    if (isTestFile(unit.source.file.name) || unit.source.facts.language === "shell") continue;
    const found = findFoundFiles(unit);
    if (found.names.size > 0) yield* findDestroyingCalls(unit, found);
  }
}
