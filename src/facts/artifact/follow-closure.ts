import type { ReadBlob } from "../../artifacts/open.ts";
import { readArtifact } from "../../artifacts/reading/read.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact, Entry } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Understand, UnderstoodArtifact } from "./artifact-facts.ts";
import type { TreePaths } from "./tree-paths.ts";

/** A tree with an artifact in it. */
export interface TreeAround {
  readonly entries: ReadonlyMap<Path, Entry>;
  readonly paths: TreePaths;
  readonly read: ReadBlob;
}

/**
 * Understands an artifact together with its closure: what it uses outside of itself, what the code there uses, and so on
 * until nothing is new. `own`: the readings of the artifact alone. The result's artifact has the closure's entries.
 */
export async function followClosure(
  artifact: Artifact,
  own: readonly FileReading[],
  tree: TreeAround,
  understand: Understand,
): Promise<UnderstoodArtifact> {
  let understood = await understand({ ...artifact, closure: [] }, own, tree.paths);
  for (;;) {
    const closure = understood.facts.closure.found.flatMap((path) => tree.entries.get(path) ?? []);
    if (closure.length === (understood.artifact.closure ?? []).length) return understood;
    const side = { ...artifact, closure };
    understood = await understand(side, await readArtifact(side, tree.read), tree.paths);
  }
}
