import { asBuffer, hasAt, viewOf } from "../bytes.ts";

/** Where the central directory is, as the end record says it (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16). */
export interface ZipEnd {
  /** Offset of the directory in the file. */
  readonly directory: number;
  /** In bytes. */
  readonly directorySize: number;
  readonly entries: number;
  /** What to add to every offset in the directory, because so many bytes were put before the archive. */
  readonly shift: number;
  readonly problems: readonly string[];
}

const END = "PK\x05\x06";
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR = "PK\x06\x07";
const LOCATOR_SIZE = 20;
const END_64 = "PK\x06\x06";
const END_64_SIZE = 56;
const DIRECTORY_ENTRY = "PK\x01\x02";

/** Finds the end record where readers look for it: the last one in the last 64 KiB. Null when there is none that fits. */
export function findEnd(bytes: Uint8Array): ZipEnd | null {
  const tailStart = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  const tail = asBuffer(bytes.subarray(tailStart));
  const found = tail.lastIndexOf(END, Math.max(0, tail.length - END_SIZE), "latin1");
  if (found === -1 || tail.length < END_SIZE) return null;
  const at = tailStart + found;
  const end = readEnd64(bytes, at) ?? readEnd32(bytes, at);
  const directory = end.position - end.size;
  const shift = directory - end.offset;
  // A directory that is not where the record puts it, and not moved as a whole, is no directory.
  if (end.isSplit || shift < 0 || (end.entries > 0 && !hasAt(bytes, directory, DIRECTORY_ENTRY))) return null;
  const problems = [...explainTail(bytes, at), ...explainSecondEnd(tail, found)];
  return { directory, directorySize: end.size, entries: end.entries, shift, problems };
}

interface EndRecord {
  /** Offset of the record, which follows the directory. */
  readonly position: number;
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  readonly isSplit: boolean;
}

function readEnd32(bytes: Uint8Array, position: number): EndRecord {
  const view = viewOf(bytes);
  return {
    position,
    isSplit: view.getUint16(position + 4, true) !== 0 || view.getUint16(position + 6, true) !== 0,
    entries: view.getUint16(position + 10, true),
    size: view.getUint32(position + 12, true),
    offset: view.getUint32(position + 16, true),
  };
}

/** The 64-bit record, which the locator before the end record points to. It counts wherever it is there. */
function readEnd64(bytes: Uint8Array, endPosition: number): EndRecord | null {
  const locator = endPosition - LOCATOR_SIZE;
  const position = locator - END_64_SIZE;
  if (position < 0 || !hasAt(bytes, locator, LOCATOR) || !hasAt(bytes, position, END_64)) return null;
  const view = viewOf(bytes);
  return {
    position,
    isSplit: view.getUint32(position + 16, true) !== 0 || view.getUint32(position + 20, true) !== 0,
    entries: Number(view.getBigUint64(position + 32, true)),
    size: Number(view.getBigUint64(position + 40, true)),
    offset: Number(view.getBigUint64(position + 48, true)),
  };
}

function explainTail(bytes: Uint8Array, at: number): readonly string[] {
  const after = bytes.length - at - END_SIZE - viewOf(bytes).getUint16(at + 20, true);
  if (after < 0) return ["the comment at the end is cut off"];
  return after > 0 ? [`${after} bytes follow the end of the archive`] : [];
}

/** Another record whose comment reaches exactly to the end: some readers take that one, and see other members. */
function explainSecondEnd(tail: Buffer, found: number): readonly string[] {
  for (let at = tail.indexOf(END, 0, "latin1"); at !== -1 && at < found; at = tail.indexOf(END, at + 1, "latin1")) {
    if (at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length) {
      return ["the archive has two ends: which members it has depends on the reader"];
    }
  }
  return [];
}
