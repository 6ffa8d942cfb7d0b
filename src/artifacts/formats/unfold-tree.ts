import type { Tree } from "../../ports/tree.ts";
import { canHold, fileOf } from "./unfolded.ts";

/**
 * A tree in which files that hold several artifacts are replaced by these, so that each is found, paired, hashed, examined,
 * locked and tested for itself. What cannot be read to its end stays the file that it is. Most trees have no such file.
 */
export function unfoldTree<Role extends "head" | "fork-point" | "base-tip">(tree: Tree<Role>): Tree<Role> {
  let unfolded: Tree<Role> | null = null;
  return {
    role: tree.role,
    async entries(below) {
      const listed = await tree.entries(below);
      const isNeeded = canHold(fileOf(below ?? "")) || (listed.ok && listed.value.some(({ path }) => canHold(path)));
      if (!isNeeded) return listed;
      const { replaceHolders } = await import("./replace-holders.ts");
      unfolded ??= replaceHolders(tree);
      return await unfolded.entries(below);
    },
    read: (blob) => (unfolded ?? tree).read(blob),
  };
}
