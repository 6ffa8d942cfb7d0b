import { lstatSync, readdirSync, statSync, type Dirent, type Stats } from "node:fs";
import type { Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { asBlobId, asPath } from "../../core/ids.ts";
import { comparePaths, decodePath } from "../../text/path-bytes.ts";
import { toNativePath } from "../native-path.ts";
import { errorCode, isAbsent } from "../error-code.ts";

/** The owner may execute it: the bit that git records. */
const OWNER_EXECUTES = 0o100;

/**
 * Every entry below `below`, a folder relative to `root` (null for all), sorted; of what is no folder, the one entry. Skips `root/.git`; any other `.git` is
 * one entry and not entered. A folder that cannot be read is an entry, one that disappears is nothing.
 * Faults: `path-missing` for `root`, `unreadable` for `root` and for the way to `below`.
 */
export async function listFolder(root: string, below: string | null): Promise<Result<readonly Entry[]>> {
  const top = below === null ? readFolder(root) : findProblem(root);
  if (typeof top === "string")
    return isAbsent(top) ? fail("path-missing", `there is no folder ${root}`) : refuse(root, top);
  if (below !== null) {
    const end = followWay(root, below);
    if (typeof end === "string") return isAbsent(end) ? ok([]) : refuse(`${root}/${below}`, end);
    if (!end.isDirectory()) return ok([describeFile(end, root, below)].filter((entry) => entry !== null));
  }
  const entries: Entry[] = [];
  const folders = [below ?? ""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const children = folder === "" && top !== null ? top : readFolder(`${root}/${folder}`);
    if (typeof children !== "string") {
      const listed = describeChildren(children, root, folder);
      for (const entry of listed.entries) entries.push(entry);
      for (const child of listed.folders) folders.push(child);
    } else if (!isAbsent(children)) entries.push({ kind: "special", path: asPath(folder), what: "unreadable-folder" });
    // The calls above are synchronous, because a promise a file would cost more than the file; signals still get in here.
    await new Promise((resume) => setImmediate(resume));
  }
  return ok(entries.sort((a, b) => comparePaths(a.path, b.path)));
}

/** The entries that stand for the children of a folder, and the folders among them. */
function describeChildren(
  children: readonly Dirent<Buffer>[],
  root: string,
  folder: string,
): { readonly entries: readonly Entry[]; readonly folders: readonly string[] } {
  const entries: Entry[] = [];
  const folders: string[] = [];
  for (const child of children) {
    const name = decodePath(child.name);
    const path = folder === "" ? name : `${folder}/${name}`;
    if (path === ".git") continue;
    if (name === ".git") entries.push({ kind: "special", path: asPath(path), what: "nested-repository" });
    else if (child.isDirectory()) folders.push(path);
    else {
      const entry = describeFile(child, root, path);
      if (entry !== null) entries.push(entry);
    }
  }
  return { entries, folders };
}

/** Null when it has disappeared. */
function describeFile(child: Dirent<Buffer> | Stats, root: string, path: string): Entry | null {
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

/** Why nothing below a folder can be asked for; null where it is one. Its children are nobody's business then. */
function findProblem(root: string): string | null {
  try {
    return statSync(toNativePath(root)).isDirectory() ? null : "ENOTDIR";
  } catch (error) {
    return errorCode(error);
  }
}

/** What is at the end of a path that has no link on its way and would be entered; else the code of the error. */
function followWay(root: string, below: string): Stats | string {
  const parts = below.split("/");
  if (parts.some((part) => ["", ".", "..", ".git"].includes(part))) return "ENOENT";
  try {
    for (const [index] of parts.entries()) {
      const at = lstatSync(toNativePath(`${root}/${parts.slice(0, index + 1).join("/")}`));
      if (index === parts.length - 1) return at;
      if (!at.isDirectory()) return "ENOTDIR";
    }
    return "ENOENT";
  } catch (error) {
    return errorCode(error);
  }
}

function refuse(folder: string, code: string): Result<never> {
  return fail("unreadable", `cannot read the folder ${folder}: ${code}`);
}

/** The children, or the code of the error. */
function readFolder(path: string): readonly Dirent<Buffer>[] | string {
  try {
    return readdirSync(toNativePath(path), { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    return errorCode(error);
  }
}
