import type { ReadBlob } from "../../artifacts/open.ts";
import { eachReading } from "../../artifacts/reading/coverage.ts";
import { readArtifact } from "../../artifacts/reading/read.ts";
import type { FileContent, FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact, Entry } from "../../core/artifact.ts";
import { nonEmpty } from "../../core/brand.ts";
import { placeName } from "../../core/location.ts";
import { sha256 } from "../../text/hash.ts";

/** A file, or a member of an archive. */
export interface Piece {
  /** The file; of a member that of its archive. */
  readonly entry: Entry;
  readonly member: string | undefined;
  /** From the top of the tree, with `!` before the member's name. */
  readonly place: string;
  readonly content: FileContent;
  /** Null for what could not be read, and for what is no file and no link. */
  readonly bytes: Uint8Array | null;
  readonly sha256: string | null;
}

/** Opens files of an artifact and the archives among them. In the order of the files, members behind their archive. */
export async function openPieces(
  artifact: Artifact,
  files: readonly Entry[],
  read: ReadBlob,
): Promise<readonly Piece[]> {
  const entries = nonEmpty(files);
  if (entries === null) return [];
  const members = new Map<FileReading, Uint8Array>();
  const keep = (reading: FileReading, bytes: Uint8Array): void => void members.set(reading, bytes);
  const readings = await readArtifact({ ...artifact, entries }, read, keep);
  const pieces: Piece[] = [];
  for (const [index, entry] of entries.entries()) {
    const whole = readings[index];
    if (whole === undefined) throw new Error("every entry has its reading");
    for (const reading of eachReading([whole])) {
      const { member, content } = reading;
      const opened = reading === whole ? await readEntry(entry, read) : describeBytes(members.get(reading) ?? null);
      pieces.push({ entry, member, place: placeName(reading), content, ...opened });
    }
  }
  return pieces;
}

type Opened = Pick<Piece, "bytes" | "sha256">;

async function readEntry(entry: Entry, read: ReadBlob): Promise<Opened> {
  const blob = entry.kind === "file" || entry.kind === "symlink" ? await read(entry.blob) : null;
  return blob?.ok === true ? blob.value : { bytes: null, sha256: null };
}

function describeBytes(bytes: Uint8Array | null): Opened {
  return { bytes, sha256: bytes === null ? null : sha256(bytes) };
}
