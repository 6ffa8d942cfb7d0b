import type { Entry } from "../../src/core/artifact.ts";
import { fail, ok } from "../../src/core/fault.ts";
import { asBlobId } from "../../src/core/ids.ts";
import type { Content, Tree } from "../../src/ports/tree.ts";
import { sha256 } from "../../src/text/hash.ts";

/** Above this size, in bytes, the tree hashes content but does not keep it. */
export const LARGEST_KEPT = 1_000_000;

/** A base tip that holds these entries; each blob holds what `contents` has for it. */
export function baseTip(entries: readonly Entry[], contents: Readonly<Record<string, string>> = {}): Tree<"base-tip"> {
  return {
    role: "base-tip",
    entries: (below) =>
      Promise.resolve(ok(entries.filter(({ path }) => below === undefined || path.startsWith(`${below}/`)))),
    read: (blob) => {
      const text = contents[blob];
      return Promise.resolve(text === undefined ? fail("git-failed", `no blob ${blob}`) : ok(describeContent(text)));
    },
  };
}

/** A regular file whose blob id is its path. */
export function file(path: Entry["path"]): Entry {
  return { kind: "file", path, blob: asBlobId(path), executable: false };
}

function describeContent(text: string): Content {
  const bytes = new TextEncoder().encode(text);
  return { size: bytes.length, sha256: sha256(bytes), bytes: bytes.length > LARGEST_KEPT ? null : bytes };
}
