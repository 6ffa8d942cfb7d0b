import { parentOf } from "../../artifacts/paths.ts";
import type { Files } from "../../ports/files.ts";

/** The nearest folder at or above an absolute one that holds a `.git`; null when there is none. */
export async function topLevelOf(folder: string, files: Files): Promise<string | null> {
  for (let at = folder; ; at = parentOf(at)) {
    if ((await files.stat(`${at}/.git`)).ok) return at;
    if (!at.includes("/") || at === "") return null;
  }
}

/** An absolute path as seen from an absolute folder that holds it; `.` for the folder itself. */
export function relativeTo(folder: string, path: string): string {
  if (path === folder) return ".";
  return path.slice(folder === "/" ? 1 : folder.length + 1);
}

/** Resolves `.` and `..` and makes a path absolute, by its letters alone: it may no longer exist. */
export function absolutePath(currentFolder: string, path: string): string {
  const segments: string[] = [];
  for (const segment of `${path.startsWith("/") ? "" : currentFolder}/${path}`.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return `/${segments.join("/")}`;
}
