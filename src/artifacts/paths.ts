import { asPath, type Path } from "../core/ids.ts";
import { baseName } from "../text/base-name.ts";

/** The folder of a path; `.` at the top. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}

/** The path as seen from an artifact's root; a single file is seen by its own name, what is outside in full. */
export function pathWithin(root: string, path: string): string {
  if (!isWithin(path, root) || root === ".") return path;
  if (root === path) return baseName(path);
  return path.slice(root.length + 1);
}

/** True when the path is the folder itself or below it; everything is below `.`. */
export function isWithin(path: string, folder: string): boolean {
  return folder === "." || path === folder || path.startsWith(`${folder}/`);
}

/**
 * Where a relative link leads, from the folder that holds it, by the letters of the path alone.
 * Null when it is absolute or climbs out of the tree.
 */
export function resolveLink(folder: string, target: string): Path | null {
  if (target.startsWith("/") || target === "") return null;
  const segments = folder === "." ? [] : folder.split("/");
  for (const segment of target.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return asPath(segments.length === 0 ? "." : segments.join("/"));
}
