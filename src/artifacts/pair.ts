import type { Entry, Listed } from "../core/artifact.ts";

/** Two listings of the same artifact, before either is opened. */
export type Pair =
  | { readonly kind: "added"; readonly head: Listed }
  | { readonly kind: "modified" | "unchanged"; readonly head: Listed; readonly before: Listed }
  | { readonly kind: "removed"; readonly before: Listed };

/** Pairs both sides by id. What is unchanged is known from object ids and modes: nothing is opened for it. */
export function pairById(head: readonly Listed[], before: readonly Listed[]): readonly Pair[] {
  const earlier = new Map(before.map((listed) => [listed.id, listed]));
  const pairs: Pair[] = [];
  for (const listed of head) {
    const match = earlier.get(listed.id);
    earlier.delete(listed.id);
    if (match === undefined) pairs.push({ kind: "added", head: listed });
    else pairs.push({ kind: isSameListing(listed, match) ? "unchanged" : "modified", head: listed, before: match });
  }
  for (const listed of earlier.values()) pairs.push({ kind: "removed", before: listed });
  return pairs;
}

/** Whether two listings are of the same content at the same place. */
export function isSameListing(head: Listed, before: Listed): boolean {
  return (
    head.root === before.root &&
    head.entries.length === before.entries.length &&
    head.entries.every((entry, index) => isSameEntry(entry, before.entries[index]))
  );
}

/** Special files have no content to compare: they count as changed. */
export function isSameEntry(a: Entry, b: Entry | undefined): boolean {
  if (b === undefined || a.path !== b.path) return false;
  if (a.kind === "file") return b.kind === "file" && a.blob === b.blob && a.executable === b.executable;
  if (a.kind === "symlink") return b.kind === "symlink" && a.blob === b.blob;
  return a.kind === "submodule" && b.kind === "submodule" && a.commit === b.commit;
}
