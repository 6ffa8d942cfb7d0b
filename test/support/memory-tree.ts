import type { Entry } from "../../src/core/artifact.ts";
import { fail, ok, type FaultCode, type Result } from "../../src/core/fault.ts";
import { asBlobId, asPath, type BlobId, type Sha } from "../../src/core/ids.ts";
import type { Content, Tree } from "../../src/ports/tree.ts";
import { sha256 } from "../../src/text/hash.ts";
import { comparePaths } from "../../src/text/path-bytes.ts";

/** What stands at a path; a string or bytes are a file that is not executable. */
export type MemoryEntry =
  | string
  | Uint8Array
  | { readonly content: string | Uint8Array; readonly executable: boolean }
  | { readonly link: string }
  | { readonly submodule: string }
  | { readonly special: Extract<Entry, { kind: "special" }>["what"] }
  /** A file that is listed, and fails with this when it is read. */
  | { readonly unread: FaultCode };

/**
 * A tree from plain data. As in git, equal content has the same blob id, whatever its path and tree.
 * Content larger than `maxBytes` is hashed, but not kept.
 */
export function memoryTree<Role extends "head" | "fork-point" | "base-tip">(
  role: Role,
  files: Readonly<Record<string, MemoryEntry>>,
  { maxBytes = Number.POSITIVE_INFINITY }: { readonly maxBytes?: number } = {},
): Tree<Role> {
  const blobs = new Map<BlobId, Result<Content>>();
  const keep = (id: string, content: Result<Content>): BlobId => {
    blobs.set(asBlobId(id), content);
    return asBlobId(id);
  };
  const entries = Object.entries(files)
    .map(([path, file]) => describeEntry(path, file, maxBytes, keep))
    .sort((a, b) => comparePaths(a.path, b.path));
  return {
    role,
    entries: (below) =>
      Promise.resolve(
        ok(
          entries.filter(
            ({ path }) => below === undefined || below === "." || path === below || path.startsWith(`${below}/`),
          ),
        ),
      ),
    read: (blob) => Promise.resolve(blobs.get(blob) ?? fail("unreadable", `there is no content ${blob}`)),
  };
}

function describeEntry(
  name: string,
  file: MemoryEntry,
  maxBytes: number,
  keep: (id: string, content: Result<Content>) => BlobId,
): Entry {
  const path = asPath(name);
  if (typeof file === "string" || file instanceof Uint8Array) {
    return describeEntry(name, { content: file, executable: false }, maxBytes, keep);
  }
  if ("submodule" in file) return { kind: "submodule", path, commit: file.submodule as Sha };
  if ("special" in file) return { kind: "special", path, what: file.special };
  if ("unread" in file) {
    const blob = keep(`unread:${name}`, fail(file.unread, `cannot read ${name}`));
    return { kind: "file", path, blob, executable: false };
  }
  const content = describeContent("link" in file ? file.link : file.content, maxBytes);
  const blob = keep(`memory:${content.sha256}`, ok(content));
  return "link" in file ? { kind: "symlink", path, blob } : { kind: "file", path, blob, executable: file.executable };
}

function describeContent(content: string | Uint8Array, maxBytes: number): Content {
  const bytes = Buffer.from(content);
  return { size: bytes.length, sha256: sha256(bytes), bytes: bytes.length <= maxBytes ? bytes : null };
}
