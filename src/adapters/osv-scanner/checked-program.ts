import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

/** What an installed program was when it was installed. */
export interface ProgramRecord {
  /** In lower-case hex. */
  readonly sha256: string;
  /** See `identify`. */
  readonly identity: string;
}

/**
 * Whether a program is still what was installed. Hashing 80 MB takes longer than the whole lookup, so a file whose
 * identity is unchanged counts as hashed: whatever writes to a file changes it.
 */
export async function checkProgram(path: string, record: ProgramRecord | null): Promise<boolean> {
  if (record === null) return false;
  return (await identify(path)) === record.identity || (await hashFile(path)) === record.sha256;
}

export async function recordProgram(path: string): Promise<ProgramRecord> {
  const identity = await identify(path);
  return { sha256: await hashFile(path), identity };
}

/** Null for anything but a record. */
export function parseRecord(text: string): ProgramRecord | null {
  try {
    const { sha256, identity } = JSON.parse(text) as Partial<ProgramRecord>;
    return typeof sha256 === "string" && typeof identity === "string" ? { sha256, identity } : null;
  } catch {
    return null;
  }
}

/** SHA-256 in lower-case hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest("hex");
}

/** Device, inode, size and both times of a file, to the nanosecond. The kernel sets the time of change: nobody can set it back. */
async function identify(path: string): Promise<string> {
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(":");
}
