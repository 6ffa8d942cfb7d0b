import { asBuffer, viewOf } from "../bytes.ts";
import { Malformed, slice } from "./malformed.ts";
import type { Pages } from "./pages.ts";
import { readVarint } from "./varint.ts";

/** Whole numbers that a double cannot hold are bigints. */
export type Value = null | number | bigint | string | Uint8Array;

/** The values of a record (file format, 2.1 "Record Format"). Throws `Malformed`. */
export function readRecord(record: Uint8Array, encoding: Pages["encoding"]): readonly Value[] {
  const { value: headerSize, next } = readVarint(record, 0);
  const header = slice(record, 0, headerSize);
  const values: Value[] = [];
  let body = headerSize;
  for (let at = next; at < headerSize;) {
    const type = readVarint(header, at);
    const size = sizeOf(type.value);
    values.push(readValue(type.value, slice(record, body, size), encoding));
    body += size;
    at = type.next;
  }
  return values;
}

const SIZES: readonly number[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(type: number): number {
  const size = type >= 12 ? Math.floor((type - 12) / 2) : SIZES[type];
  if (size === undefined) throw new Malformed("a value has no type that there is");
  return size;
}

function readValue(type: number, bytes: Uint8Array, encoding: Pages["encoding"]): Value {
  if (type === 0) return null;
  if (type === 7) return viewOf(bytes).getFloat64(0);
  if (type >= 12) return type % 2 === 0 ? bytes : new TextDecoder(encoding).decode(bytes);
  if (type >= 8) return type - 8;
  const buffer = asBuffer(bytes);
  if (type < 6) return buffer.readIntBE(0, bytes.length);
  const value = buffer.readBigInt64BE(0);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
