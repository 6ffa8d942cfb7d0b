import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { DependencyReport } from "./report.ts";

/**
 * What one side of a change installs: what its lists, manifests and lock files name, what its commands install, and what
 * its code imports. `readings` are those that the side was understood from; their bytes say how a list is encoded. Never
 * fails: what cannot be read is `unaudited`, with its place.
 */
export async function readDependencies(
  { sources }: UnderstoodArtifact,
  readings: readonly FileReading[],
): Promise<DependencyReport> {
  void sources;
  void readings;
  return { dependencies: [], unaudited: [], remarks: [] };
}
