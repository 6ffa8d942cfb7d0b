import { asBuffer, hasAt, viewOf } from "../bytes.ts";
import { HAS_DESCRIPTOR, readExtras, readSizes, type ZipEntry } from "./entry.ts";

/** The place of a member in the file. */
export interface LocalHeader {
  readonly start: number;
  readonly data: number;
  /** End of the packed data; a data descriptor may follow. */
  readonly end: number;
  readonly problems: readonly string[];
}

const LOCAL = "PK\x03\x04";
const LOCAL_SIZE = 30;
/** How deflate was tuned says nothing about the content. */
const LEVEL_FLAGS = 6;
const ZIP64_EXTRA = 1;

/**
 * Reads the header before a member's data (APPNOTE 6.3.10, section 4.3.7), and compares it with the directory: where the
 * two differ, a reader that streams sees another member than one that uses the directory. Null when it is not there.
 */
export function readLocalHeader(bytes: Uint8Array, entry: ZipEntry, shift: number): LocalHeader | null {
  const start = entry.local + shift;
  if (start + LOCAL_SIZE > bytes.length || !hasAt(bytes, start, LOCAL)) return null;
  const view = viewOf(bytes);
  const nameEnd = start + LOCAL_SIZE + view.getUint16(start + 26, true);
  const data = nameEnd + view.getUint16(start + 28, true);
  const end = data + entry.packedSize;
  if (end > bytes.length) return null;
  const extras = readExtras(bytes.subarray(nameEnd, data));
  const [size, packedSize] = readSizes(extras.get(ZIP64_EXTRA), [
    view.getUint32(start + 22, true),
    view.getUint32(start + 18, true),
    0,
  ]);
  const flags = view.getUint16(start + 6, true);
  const crc = view.getUint32(start + 14, true);
  // With a data descriptor, checksum and sizes may be zero here, because they were not known yet.
  const isLater = (entry.flags & HAS_DESCRIPTOR) !== 0;
  const differs = (here: number, there: number): boolean => here !== there && !(isLater && here === 0);
  const differences = [
    [!asBuffer(bytes.subarray(start + LOCAL_SIZE, nameEnd)).equals(entry.nameBytes), "name"],
    [view.getUint16(start + 8, true) !== entry.method, "method"],
    [((flags ^ entry.flags) & ~LEVEL_FLAGS) !== 0, "flags"],
    [differs(crc, entry.crc), "checksum"],
    [differs(packedSize, entry.packedSize), "packed size"],
    [differs(size, entry.size), "size"],
  ] as const;
  const names = differences.flatMap(([isDifferent, what]) => (isDifferent ? [what] : []));
  const problems = names.length > 0 ? [`has two headers that differ (${names.join(", ")})`] : [];
  return { start, data, end, problems };
}
