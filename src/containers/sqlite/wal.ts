import { viewOf } from "../bytes.ts";

const HEADER = 32;
const FRAME_HEADER = 24;
/** With checksums over little-endian words; the other one is over big-endian words. */
const MAGIC_LITTLE = 0x377f0682;
const MAGIC_BIG = 0x377f0683;

/** What a write-ahead log changes: pages by their number, and how many the database then has. */
export interface LoggedPages {
  readonly pages: ReadonlyMap<number, Uint8Array>;
  /** Null where the log has no whole transaction. */
  readonly pageCount: number | null;
}

/**
 * Reads a write-ahead log as a reader of the database would (file format, 4 "The Write-Ahead Log"): frames count as long
 * as salts and checksums are right, and only up to the last that ends a transaction. Null for what is no log of this database.
 */
export function readWal(bytes: Uint8Array, pageSize: number): LoggedPages | null {
  if (bytes.length < HEADER) return null;
  const view = viewOf(bytes);
  const magic = view.getUint32(0);
  if ((magic !== MAGIC_LITTLE && magic !== MAGIC_BIG) || view.getUint32(8) !== pageSize) return null;
  const sum = createChecksum(view, magic === MAGIC_LITTLE);
  sum.add(0, 24);
  if (!sum.isAt(24)) return null;
  const committed = new Map<number, Uint8Array>();
  const open = new Map<number, Uint8Array>();
  let pageCount: number | null = null;
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= bytes.length; at += FRAME_HEADER + pageSize) {
    if (view.getUint32(at + 8) !== view.getUint32(16) || view.getUint32(at + 12) !== view.getUint32(20)) break;
    sum.add(at, 8);
    sum.add(at + FRAME_HEADER, pageSize);
    if (!sum.isAt(at + 16)) break;
    open.set(view.getUint32(at), bytes.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize));
    const size = view.getUint32(at + 4);
    if (size === 0) continue;
    for (const [number, page] of open) committed.set(number, page);
    open.clear();
    pageCount = size;
  }
  return { pages: committed, pageCount };
}

interface Checksum {
  add(start: number, length: number): void;
  /** Whether the two words there, always big-endian, are the sum so far. */
  isAt(at: number): boolean;
}

/** Two sums over pairs of words (file format, 4.2 "Checksum Algorithm"); each goes on from the frame before. */
function createChecksum(view: DataView, isLittle: boolean): Checksum {
  let [first, second] = [0, 0];
  return {
    add(start, length) {
      for (let at = start; at < start + length; at += 8) {
        first = (first + view.getUint32(at, isLittle) + second) >>> 0;
        second = (second + view.getUint32(at + 4, isLittle) + first) >>> 0;
      }
    },
    isAt: (at) => view.getUint32(at) === first && view.getUint32(at + 4) === second,
  };
}
