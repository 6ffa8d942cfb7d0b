import type { Artifact } from "../../core/artifact.ts";
import { isWithin, parentOf } from "../../artifacts/paths.ts";
import type { TreePaths } from "./tree-paths.ts";

/** An artifact, and the tree that it is a part of. */
export interface Surroundings extends TreePaths {
  readonly artifact: Artifact;
}

/** The folder of an artifact; that around a file which is one by itself. */
export function folderOf({ root, entries }: Artifact): string {
  return entries.length === 1 && entries[0].path === root ? parentOf(root) : root;
}

/**
 * Where a program that starts in a file looks for others: its own folder, those above it in the artifact, the top. The file
 * may be one of the closure, outside of the artifact.
 */
export function searchFolders(from: string, artifact: Artifact): readonly string[] {
  const top = folderOf(artifact);
  const folders: string[] = [];
  for (let folder = parentOf(from); isWithin(folder, top); folder = parentOf(folder)) {
    folders.push(folder);
    if (folder === ".") break;
  }
  return [...new Set([parentOf(from), ...folders, top, "."])];
}

/** `scripts/x.py`, and `x.py` at the top. */
export function joinPath(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}
