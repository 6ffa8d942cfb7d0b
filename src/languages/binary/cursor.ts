import { Malformed } from "./malformed.ts";

/** Reads numbers and stretches one after the other. Whatever goes beyond the end is `Malformed`. */
export interface Cursor {
  readonly length: number;
  /** Offset of the next byte; may be set to any place. */
  at: number;
  u8(): number;
  u16(): number;
  u32(): number;
  i32(): number;
  /** Beyond 2^53 the nearest number, which is then beyond every file as well. */
  u64(): number;
  f64(): number;
  take(count: number): Uint8Array;
  skip(count: number): void;
}

export function openCursor(bytes: Uint8Array, isLittle = true, at = 0): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor: Cursor = {
    length: bytes.length,
    at,
    u8: () => view.getUint8(pass(1)),
    u16: () => view.getUint16(pass(2), isLittle),
    u32: () => view.getUint32(pass(4), isLittle),
    i32: () => view.getInt32(pass(4), isLittle),
    u64: () => Number(view.getBigUint64(pass(8), isLittle)),
    f64: () => view.getFloat64(pass(8)),
    take(count) {
      const start = pass(count);
      return bytes.subarray(start, start + count);
    },
    skip(count) {
      pass(count);
    },
  };
  return cursor;

  function pass(count: number): number {
    const start = cursor.at;
    if (start < 0 || count < 0 || start + count > bytes.length) {
      throw new Malformed("the file ends too early", Math.min(Math.max(0, start), bytes.length));
    }
    cursor.at = start + count;
    return start;
  }
}

/** One character a byte. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

/** Bytes that are no UTF-8 become U+FFFD. */
export function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** A name that ends with a NUL, as linkers write them; null when none ends within `most` bytes, or outside of the file. */
export function readName(bytes: Uint8Array, at: number, most = 4096): string | null {
  if (!(at >= 0) || at >= bytes.length) return null;
  const end = bytes.subarray(at, at + most).indexOf(0);
  return end === -1 ? null : utf8(bytes.subarray(at, at + end));
}
