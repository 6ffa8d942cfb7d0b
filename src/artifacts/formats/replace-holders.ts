import type { Entry } from "../../core/artifact.ts";
import { ok } from "../../core/fault.ts";
import { asBlobId, asPath, type BlobId } from "../../core/ids.ts";
import type { Content, Tree } from "../../ports/tree.ts";
import { sha256 } from "../../text/hash.ts";
import { comparePaths } from "../../text/path-bytes.ts";
import { isWithin, parentOf } from "../paths.ts";
import { unfoldHolders } from "./arise/unfold.ts";
import { canHold, fileOf, type Held } from "./unfolded.ts";

/** The tree with what its holders hold in their place. Contents that are made for it have names of their own. */
export function replaceHolders<Role extends "head" | "fork-point" | "base-tip">(tree: Tree<Role>): Tree<Role> {
  const made = new Map<BlobId, Content>();
  return {
    role: tree.role,
    async entries(below) {
      const isInside = below !== undefined && canHold(fileOf(below));
      // What belongs to a holder lies beside it.
      const listed = await tree.entries(isInside ? parentOf(fileOf(below)) : below);
      if (!listed.ok) return listed;
      const entries = replaceIn(listed.value, await unfoldHolders(listed.value, tree), made);
      return ok(isInside ? entries.filter(({ path }) => isWithin(path, below) || fileOf(path) === below) : entries);
    },
    async read(blob) {
      const content = made.get(blob);
      return content === undefined ? await tree.read(blob) : ok(content);
    },
  };
}

function replaceIn(
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
