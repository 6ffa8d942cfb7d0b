import type { Artifact } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import { isWithin, parentOf } from "../../artifacts/paths.ts";

/** What is in the tree around an artifact, by paths alone. */
export interface Surroundings {
  readonly artifact: Artifact;
  readonly hasFile: (path: string) => boolean;
  readonly hasFolder: (path: string) => boolean;
}

/** `files`: every path of the tree, of which the artifact is a part. */
export function lookAround(artifact: Artifact, files: ReadonlySet<Path>): Surroundings {
  let folders: ReadonlySet<string> | null = null;
  return {
    artifact,
    hasFile: (path) => (files as ReadonlySet<string>).has(path),
    hasFolder: (path) => (folders ??= foldersOf(files)).has(path),
  };
}

function foldersOf(files: ReadonlySet<Path>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files) {
    for (let folder = parentOf(path); folder !== "." && !folders.has(folder); folder = parentOf(folder)) {
      folders.add(folder);
    }
  }
  return folders;
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
