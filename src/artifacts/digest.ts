import type { Entry } from "../core/artifact.ts";
import type { Digest, Path, Sha256 } from "../core/ids.ts";
import { sha256 } from "../text/hash.ts";
import { encodePath } from "../text/path-bytes.ts";
import { pathWithin } from "./paths.ts";

/** An entry with the SHA-256 of its content; null where it could not be read. */
export interface Hashed {
  readonly entry: Entry;
  readonly sha256: Sha256 | null;
}

const HEADER = "evogate-digest/1\n";

/**
 * The digest of an artifact as docs/digest.md specifies it: over git's modes, the SHA-256 of each content and the
 * bytes of each path below the artifact's root, in the order of these bytes. Nothing is left out.
 * Null when something could not be read.
 */
export function digestOf(root: Path, files: readonly Hashed[]): Digest | null {
  const records: { readonly path: Uint8Array; readonly line: Uint8Array }[] = [];
  for (const file of files) {
    const record = recordOf(file);
    if (record === null) return null;
    const path = encodePath(pathWithin(root, file.entry.path));
    records.push({ path, line: Buffer.concat([Buffer.from(`${record}\t`), path, Buffer.of(0)]) });
  }
  records.sort((a, b) => Buffer.compare(a.path, b.path));
  return `sha256:${sha256(Buffer.concat([Buffer.from(HEADER), ...records.map((record) => record.line)]))}`;
}

/** Git's mode and the SHA-256 of the content; null for what could not be read. */
export function recordOf({ entry, sha256: content }: Hashed): `${string} ${string}` | null {
  const hash = entry.kind === "submodule" ? sha256(entry.commit) : content;
  return hash === null || entry.kind === "special" ? null : `${modeOf(entry)} ${hash}`;
}

/** Git's modes. */
export function modeOf(entry: Exclude<Entry, { kind: "special" }>): string {
  switch (entry.kind) {
    case "file":
      return entry.executable ? "100755" : "100644";
    case "symlink":
      return "120000";
    case "submodule":
      return "160000";
  }
}
