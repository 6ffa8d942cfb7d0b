import type { FormatSide } from "./format.ts";

type TreeOfSide = Pick<FormatSide, "entries" | "read">;

/** Computes something of a path once for each tree, whichever of its artifacts asks: a thousand of them may share one record. */
export function oncePerTree<T>(
  compute: (path: string, tree: TreeOfSide) => Promise<T>,
): (path: string, tree: TreeOfSide) => Promise<T> {
  const trees = new WeakMap<FormatSide["entries"], Map<string, Promise<T>>>();
  return (path, tree) => {
    const known = trees.get(tree.entries) ?? new Map<string, Promise<T>>();
    trees.set(tree.entries, known);
    const value = known.get(path) ?? compute(path, tree);
    known.set(path, value);
    return value;
  };
}
