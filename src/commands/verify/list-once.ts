import type { Tree } from "../../ports/tree.ts";

/** The same tree, in which each place is listed once: the artifacts of a lock seek many files at the same places. */
export function listOnce(tree: Tree<"head">): Tree<"head"> {
  const known = new Map<string | undefined, ReturnType<Tree<"head">["entries"]>>();
  return {
    ...tree,
    entries(below) {
      const listed = known.get(below) ?? tree.entries(below);
      known.set(below, listed);
      return listed;
    },
  };
}
