import type { Entry } from "../core/artifact.ts";
import type { Path } from "../core/ids.ts";
import { isSameEntry } from "./pair.ts";

/** Paths at which two listings differ, whatever the difference is: what the head has, in its order, then what is gone. */
export function differingPaths(head: readonly Entry[], before: readonly Entry[]): readonly Path[] {
  const earlier = new Map(before.map((entry) => [entry.path, entry]));
  const later = new Set(head.map(({ path }) => path));
  const edited = head.filter((entry) => !isSameEntry(entry, earlier.get(entry.path)));
  const removed = before.filter(({ path }) => !later.has(path));
  return [...edited, ...removed].map(({ path }) => path);
}
