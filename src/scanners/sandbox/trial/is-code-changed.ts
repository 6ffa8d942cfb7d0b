import type { Artifact } from "../../../core/artifact.ts";
import { isTestFile } from "../../../facts/tests/test-file.ts";
import { pathWithin } from "../../../artifacts/paths.ts";

/** Whether two versions differ in more than their tests. */
export function isCodeChanged(head: Artifact, before: Artifact): boolean {
  return [...pathsThatDiffer(head, before)].some((path) => !isTestOf(head, path));
}

export function isTestOf({ root }: Artifact, path: string): boolean {
  return isTestFile(pathWithin(root, path));
}

/** Files that one of both does not have, or has otherwise. */
export function pathsThatDiffer(head: Artifact, before: Artifact): ReadonlySet<string> {
  const blobs = ({ entries }: Artifact): ReadonlyMap<string, string> => {
    return new Map(entries.map((entry) => [entry.path, "blob" in entry ? entry.blob : entry.kind]));
  };
  const [now, then] = [blobs(head), blobs(before)];
  return new Set([...now.keys(), ...then.keys()].filter((path) => now.get(path) !== then.get(path)));
}
