import type { Entry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import { asBlobId, asPath, type BlobId } from "../../core/ids.ts";
import type { Content, Tree } from "../../ports/tree.ts";
import { sha256 } from "../../text/hash.ts";
import { comparePaths } from "../../text/path-bytes.ts";
import { isWithin, parentOf } from "../paths.ts";
import { canHold, fileOf, type Held } from "./unfolded.ts";

/**
 * A tree in which files that hold several artifacts are replaced by these, so that each is found, paired, hashed, examined,
 * locked and tested for itself. What cannot be read to its end stays the file that it is.
 */
export function unfoldTree<Role extends "head" | "fork-point" | "base-tip">(tree: Tree<Role>): Tree<Role> {
  const made = new Map<BlobId, Content>();
  const unfold = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
    if (!entries.some(({ path }) => canHold(path))) return entries;
    const { unfoldHolders } = await import("./arise/unfold.ts");
    return replaceHolders(entries, await unfoldHolders(entries, tree), made);
  };
  return {
    role: tree.role,
    async entries(below) {
      const isInside = below !== undefined && canHold(fileOf(below));
      // What belongs to a holder lies beside it.
      const listed = await tree.entries(isInside ? parentOf(fileOf(below)) : below);
      if (!listed.ok) return listed;
      const entries = await unfold(listed.value);
      return ok(isInside ? entries.filter(({ path }) => isWithin(path, below) || fileOf(path) === below) : entries);
    },
    async read(blob): Promise<Result<Content>> {
      const content = made.get(blob);
      return content === undefined ? await tree.read(blob) : ok(content);
    },
  };
}

function replaceHolders(
  entries: readonly Entry[],
  unfolded: ReadonlyMap<string, readonly Held[]>,
  made: Map<BlobId, Content>,
): readonly Entry[] {
  const all: Entry[] = [];
  for (const entry of entries) {
    const holder = entry.path.endsWith("-wal") ? entry.path.slice(0, -"-wal".length) : entry.path;
    const held = unfolded.get(holder);
    if (held === undefined) all.push(entry);
    else if (holder === entry.path) all.push(...listHeld(entry.path, held, made));
  }
  return all.toSorted((a, b) => comparePaths(a.path, b.path));
}

function* listHeld(holder: string, held: readonly Held[], made: Map<BlobId, Content>): Generator<Entry> {
  for (const { name, files } of held) {
    for (const [file, text] of Object.entries(files)) {
      const bytes = Buffer.from(text);
      const hash = sha256(bytes);
      const blob = asBlobId(`held:${hash}`);
      made.set(blob, { size: bytes.length, sha256: hash, bytes });
      yield { kind: "file", path: asPath(`${holder}!${name}/${file}`), blob, executable: false };
    }
  }
}
