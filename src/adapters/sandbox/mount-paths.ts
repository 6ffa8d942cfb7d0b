import { statSync } from "node:fs";
import type { Mount } from "../../ports/sandbox.ts";

/** Mounts of these places, each where it is; see the port. */
export function mountPaths(paths: readonly string[]): readonly Mount[] {
  return paths.map((path) => ({ kind: isFolder(path) ? "folder" : "file", source: path, at: path }));
}

/** What is not there is said by whoever mounts it. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
