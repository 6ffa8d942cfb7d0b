import type { Entry } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";

/** Characters in a name that a terminal, a log or a reader does not show as they are. */
const HIDDEN = /[\0-\x1f\x7f-\x9f\u2028\u2029\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** True for a name with line breaks, escapes, marks of direction, invisible characters or bytes that are no UTF-8. */
export function isHostileName(path: string): boolean {
  return HIDDEN.test(path);
}

/** For each path the earlier one that a file system without case or with another Unicode form takes for the same. */
export function findCollisions(entries: readonly Entry[]): ReadonlyMap<Path, Path> {
  const taken = new Map<string, Path>();
  const folders = new Map<string, Path>();
  const collisions = new Map<Path, Path>();
  for (const { path } of entries) {
    const folded = foldName(path);
    const other = taken.get(folded) ?? collidingFolder(path, folders);
    if (other !== undefined) collisions.set(path, other);
    else taken.set(folded, path);
  }
  return collisions;
}

/** As case-insensitive and normalising file systems (APFS, NTFS) compare names. */
export function foldName(path: string): string {
  return path.normalize("NFC").toLowerCase().normalize("NFC");
}

/** `Scripts/a` and `scripts/b` end in one folder: the first path whose folder is spelled otherwise. */
function collidingFolder(path: Path, folders: Map<string, Path>): Path | undefined {
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) {
    const folder = path.slice(0, slash);
    const folded = foldName(folder);
    const first = folders.get(folded);
    if (first === undefined) folders.set(folded, path);
    else if (first.slice(0, slash) !== folder) return first;
  }
  return undefined;
}
