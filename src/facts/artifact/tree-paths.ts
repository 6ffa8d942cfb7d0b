import { parentOf } from "../../artifacts/paths.ts";
import type { Path } from "../../core/ids.ts";
import { findArtifactRoots } from "./artifact-roots.ts";

/** What is in the tree around an artifact, by paths alone. */
export interface TreePaths {
  readonly hasFile: (path: string) => boolean;
  readonly hasFolder: (path: string) => boolean;
  /** Whether it is the folder of a skill, or a file that is an artifact by itself. */
  readonly isArtifactRoot: (path: string) => boolean;
}

/** Of a tree whose every path is known. */
export function pathsOf(files: ReadonlySet<Path>): TreePaths {
  let folders: ReadonlySet<string> | null = null;
  let roots: ReadonlySet<string> | null = null;
  return {
    hasFile: (path) => (files as ReadonlySet<string>).has(path),
    hasFolder: (path) => (folders ??= foldersOf(files)).has(path),
    isArtifactRoot: (path) => (roots ??= findArtifactRoots(files)).has(path),
  };
}

/** All folders that these paths are in, at any depth, without the top. */
export function foldersOf(files: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of files) {
    for (let folder = parentOf(path); folder !== "." && !folders.has(folder); folder = parentOf(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}
