import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { asBlobId, asPath } from "../../core/ids.ts";
import { comparePaths, decodePath } from "../../text/path-bytes.ts";
import { toNativePath } from "../native-path.ts";
import { errorCode, isAbsent } from "./error-code.ts";

/** The owner may execute it: the bit that git records. */
const OWNER_EXECUTES = 0o100;

/**
 * Every entry below `below`, a folder relative to `root` (null for all), sorted. Skips `root/.git`; any other `.git` is
 * one entry and not entered. A folder that cannot be read is an entry, one that disappears is nothing.
 * Faults: `path-missing` and `unreadable` for `root` itself.
 */
export async function listFolder(root: string, below: string | null): Promise<Result<readonly Entry[]>> {
  const top = readFolder(root);
  if (typeof top === "string") {
    return isAbsent(top)
      ? fail("path-missing", `there is no folder ${root}`)
      : fail("unreadable", `cannot read the folder ${root}: ${top}`);
  }
  if (below !== null && !isRealFolder(root, below)) return ok([]);
  const entries: Entry[] = [];
  const folders = [below ?? ""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = folder === "" ? top : readFolder(`${root}/${folder}`);
    if (typeof children !== "string") addChildren(children, { root, folder, entries, folders });
    else if (!isAbsent(children)) entries.push({ kind: "special", path: asPath(folder), what: "unreadable-folder" });
    // The calls above are synchronous, because a promise a file would cost more than the file; signals still get in here.
    await setImmediate();
  }
  return ok(entries.sort((a, b) => comparePaths(a.path, b.path)));
}

interface Walk {
  readonly root: string;
  readonly folder: string;
  readonly entries: Entry[];
  /** Still to be read. */
  readonly folders: string[];
}

function addChildren(children: readonly Dirent<Buffer>[], walk: Walk): void {
  for (const child of children) {
    const name = decodePath(child.name);
    const path = walk.folder === "" ? name : `${walk.folder}/${name}`;
    if (path === ".git") continue;
    if (name === ".git") walk.entries.push({ kind: "special", path: asPath(path), what: "nested-repository" });
    else if (child.isDirectory()) walk.folders.push(path);
    else {
      const entry = describeFile(child, walk.root, path);
      if (entry !== null) walk.entries.push(entry);
    }
  }
}

/** Null when it has disappeared. */
function describeFile(child: Dirent<Buffer>, root: string, path: string): Entry | null {
  if (child.isSymbolicLink()) return { kind: "symlink", path: asPath(path), blob: asBlobId(`link:${path}`) };
  if (child.isFIFO()) return { kind: "special", path: asPath(path), what: "fifo" };
  if (child.isSocket()) return { kind: "special", path: asPath(path), what: "socket" };
  if (!child.isFile()) return { kind: "special", path: asPath(path), what: "device" };
  const executable = isExecutable(`${root}/${path}`);
  return executable === null ? null : { kind: "file", path: asPath(path), blob: asBlobId(`file:${path}`), executable };
}

/** Null when it has disappeared. What cannot be asked is listed all the same: reading it will say why. */
function isExecutable(path: string): boolean | null {
  try {
    return (lstatSync(toNativePath(path)).mode & OWNER_EXECUTES) !== 0;
  } catch (error) {
    return isAbsent(errorCode(error)) ? null : false;
  }
}

/** False as soon as a part of the path is a link, or is no folder, or would not be entered. */
function isRealFolder(root: string, below: string): boolean {
  const parts = below.split("/");
  if (parts.some((part) => ["", ".", "..", ".git"].includes(part))) return false;
  return parts.every((_part, index) => {
    const stats = lstatSync(toNativePath(`${root}/${parts.slice(0, index + 1).join("/")}`), { throwIfNoEntry: false });
    return stats?.isDirectory() ?? false;
  });
}

/** The children, or the code of the error. */
function readFolder(path: string): readonly Dirent<Buffer>[] | string {
  try {
    return readdirSync(toNativePath(path), { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    return errorCode(error);
  }
}
