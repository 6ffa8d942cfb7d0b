import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { Versions } from "./versions.ts";

/** What the first list has more often than the second; items are the same when their keys are. In order. */
export function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0;
    if (count > 0) left.set(keyOf(item), count - 1);
    return count === 0;
  });
}

/** What the head has and the version before has not, or not as often. */
export function newIn<T extends { readonly key: string }>(
  { head, before }: Versions,
  find: (artifact: UnderstoodArtifact) => Iterable<T>,
): readonly T[] {
  return without([...find(head)], [...find(before)], ({ key }) => key);
}
