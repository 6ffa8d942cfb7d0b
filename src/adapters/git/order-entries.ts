import type { Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { comparePaths } from "../../text/path-bytes.ts";

/** What git's own `verify_path` refuses: empty names, `.`, `..`, and `.git` in any case. */
const UNSAFE_NAME = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;

/**
 * Sorts entries by the bytes of their paths. A made-up tree can have paths that git would not check out, or one name
 * twice, so that what is judged need not be what is checked out: fault `git-failed`.
 */
export function orderEntries(entries: readonly Entry[]): Result<readonly Entry[]> {
  const sorted = entries.toSorted((a, b) => comparePaths(a.path, b.path));
  const folders = new Set<string>();
  let previous = "";
  for (const { path } of sorted) {
    if (UNSAFE_NAME.test(path)) return refuse(path, "a name that git does not check out");
    if (path === previous) return refuse(path, "twice");
    addFolders(path, folders);
    previous = path;
  }
  const both = sorted.find(({ path }) => folders.has(path));
  return both === undefined ? ok(sorted) : refuse(both.path, "both as a file and as a folder");
}

function addFolders(path: string, folders: Set<string>): void {
  for (let end = path.lastIndexOf("/"); end !== -1; end = path.lastIndexOf("/", end - 1)) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

function refuse(path: string, why: string): Result<never> {
  return fail("git-failed", `\`git fsck\` should find this tree damaged: it lists ${path} ${why}`);
}
