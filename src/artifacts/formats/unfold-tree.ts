import type { Entry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import { asBlobId, asPath, type BlobId } from "../../core/ids.ts";
import type { Content, Tree } from "../../ports/tree.ts";
import { sha256 } from "../../text/hash.ts";
import { comparePaths } from "../../text/path-bytes.ts";
import { canHold } from "./unfolded.ts";

/** An artifact in a holder: the files that it would be if it were a folder. */
export interface Held {
  /** No slash and no `!` in it. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * A tree in which files that hold several artifacts are replaced by these, so that each is found, paired, hashed, examined,
 * locked and tested for itself. What cannot be read to its end stays the file that it is.
 */
export function unfoldTree<Role extends "head" | "fork-point" | "base-tip">(tree: Tree<Role>): Tree<Role> {
  const made = new Map<BlobId, Content>();
  return {
    role: tree.role,
    async entries(below) {
      const listed = await tree.entries(below);
      if (!listed.ok || !listed.value.some(({ path }) => canHold(path))) return listed;
      const { unfoldHolders } = await import("./arise/unfold.ts");
      return ok(await replaceHolders(listed.value, await unfoldHolders(listed.value, tree), made));
    },
    async read(blob): Promise<Result<Content>> {
      const content = made.get(blob);
      return content === undefined ? await tree.read(blob) : ok(content);
    },
  };
}

async function replaceHolders(
  entries: readonly Entry[],
  unfolded: ReadonlyMap<string, readonly Held[]>,
  made: Map<BlobId, Content>,
): Promise<readonly Entry[]> {
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
