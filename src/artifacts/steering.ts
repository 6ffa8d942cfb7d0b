import type { Entry } from "../core/artifact.ts";
import type { Path } from "../core/ids.ts";
import { isSameEntry } from "./pair.ts";

/** What steers the gate: its own folder, workflows and actions, code owners, hooks, and git's own files at the root. */
const STEERING =
  /^(?:\.evogate(?:\/|$)|\.github\/(?:workflows|actions)(?:\/|$)|(?:\.github\/|docs\/)?CODEOWNERS$|\.pre-commit-config\.yaml$|\.husky(?:\/|$)|\.githooks(?:\/|$)|\.gitattributes$|\.gitmodules$|[^/]*ignore$)|(?:^|\/)action\.ya?ml$/iu;

/** Paths that steer the gate and differ between the two sides, whatever the difference is. */
export function findSteeringEdits(head: readonly Entry[], before: readonly Entry[]): readonly Path[] {
  const earlier = steeringOf(before);
  const later = steeringOf(head);
  const edited = [...later.values()].filter((entry) => !isSameEntry(entry, earlier.get(entry.path)));
  const removed = [...earlier.values()].filter((entry) => !later.has(entry.path));
  return [...edited, ...removed].map(({ path }) => path);
}

function steeringOf(entries: readonly Entry[]): ReadonlyMap<Path, Entry> {
  return new Map(entries.filter(({ path }) => STEERING.test(path)).map((entry) => [entry.path, entry]));
}
