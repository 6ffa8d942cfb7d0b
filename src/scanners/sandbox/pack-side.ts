import { digestOf, type Hashed } from "../../artifacts/digest.ts";
import type { ReadBlob } from "../../artifacts/open.ts";
import type { Artifact, Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { wholeFile } from "../../core/location.ts";
import { sha256 } from "../../text/hash.ts";
import { encodePath } from "../../text/path-bytes.ts";
import type { PackedEntry } from "./plan/archive.ts";

/** More than this is not put into memory for a test run, in bytes. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The content of an artifact and of what it uses, as it was judged: the digest is taken again from the very bytes that
 * will be run. Faults: whatever reading says, `too-large`, `content-changed`.
 */
export async function packSide(artifact: Artifact, read: ReadBlob): Promise<Result<readonly PackedEntry[]>> {
  const packed: PackedEntry[] = [];
  const hashed: Hashed[] = [];
  let total = 0;
  for (const entry of [...artifact.entries, ...(artifact.closure ?? [])]) {
    const isOwn = hashed.length < artifact.entries.length;
    if (entry.kind !== "file" && entry.kind !== "symlink") {
      if (isOwn) hashed.push({ entry, sha256: null });
      continue;
    }
    const content = await read(entry.blob);
    if (!content.ok) return content;
    const { bytes, size } = content.value;
    total += size;
    if (bytes === null || total > MOST_BYTES) {
      return fail("too-large", `${artifact.id} has more than is run`, wholeFile(entry.path));
    }
    if (isOwn) hashed.push({ entry, sha256: sha256(bytes) });
    packed.push(packEntry(entry, bytes));
  }
  if (artifact.digest !== null && digestOf(artifact.root, hashed) === artifact.digest) return ok(packed);
  return fail("content-changed", `${artifact.id} is not what was judged, so nothing of it was run`);
}

function packEntry(entry: Extract<Entry, { kind: "file" | "symlink" }>, bytes: Uint8Array): PackedEntry {
  const path = encodePath(entry.path);
  return entry.kind === "file"
    ? { kind: "file", path, bytes, isExecutable: entry.executable }
    : { kind: "link", path, target: bytes };
}
