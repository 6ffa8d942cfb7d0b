import { isSameEntry } from "../artifacts/pair.ts";
import type { Artifact, Entry, Examinable } from "../core/artifact.ts";

/**
 * The change with the files of both closures in which the sides differ, besides those that it has already. The very same
 * change when there is none. `head` and `before` have their whole closures; `before` is null when all is new.
 */
export function withClosures(change: Examinable, head: Artifact, before: Artifact | null): Examinable {
  const [own, earlier] = [head.closure ?? [], before?.closure ?? []];
  const wider = join(change.head.closure, subtract(own, earlier));
  if (change.kind === "added")
    return wider.length === 0 ? change : { ...change, head: { ...change.head, closure: wider } };
  const widerBefore = join(change.before.closure, subtract(earlier, own));
  if (own.length + earlier.length + wider.length + widerBefore.length === 0) return change;
  return {
    ...change,
    head: { ...change.head, closure: wider },
    before: { ...change.before, closure: widerBefore },
  };
}

/** The entries that the other side has not, or has otherwise. */
function subtract(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const other = new Map(others.map((entry) => [entry.path, entry]));
  return entries.filter((entry) => !isSameEntry(entry, other.get(entry.path)));
}

function join(given: readonly Entry[] = [], more: readonly Entry[]): readonly Entry[] {
  const paths = new Set(given.map(({ path }) => path));
  return [...given, ...more.filter(({ path }) => !paths.has(path))];
}
