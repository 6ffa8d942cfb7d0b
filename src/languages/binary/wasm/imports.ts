import { utf8, type Cursor } from "../cursor.ts";
import { Malformed } from "../malformed.ts";
import { readU32 } from "./leb128.ts";

/** What a module gets from, or gives to, whoever loads it. */
export type External = "function" | "table" | "memory" | "global" | "tag";
const EXTERNALS: readonly External[] = ["function", "table", "memory", "global", "tag"];

export interface WasmImport {
  readonly module: string;
  readonly name: string;
  readonly kind: External;
}

export function readImport(cursor: Cursor): WasmImport {
  const module = readText(cursor);
  const name = readText(cursor);
  const kind = readExternal(cursor);
  switch (kind) {
    case "function":
      readU32(cursor);
      break;
    case "table":
      skipValueType(cursor);
      skipLimits(cursor);
      break;
    case "memory":
      skipLimits(cursor);
      break;
    case "global":
      skipValueType(cursor);
      cursor.skip(1);
      break;
    case "tag":
      cursor.skip(1);
      readU32(cursor);
  }
  return { module, name, kind };
}

export function readText(cursor: Cursor): string {
  return utf8(cursor.take(readU32(cursor)));
}

export function readExternal(cursor: Cursor): External {
  const start = cursor.at;
  const kind = EXTERNALS[cursor.u8()];
  if (kind === undefined) throw new Malformed("a kind of import or export that is not known", start);
  return kind;
}

/** `ref ht` and `ref null ht`, which a number follows (garbage collection, typed function references). */
const REFERENCES: readonly number[] = [0x63, 0x64];

function skipValueType(cursor: Cursor): void {
  if (REFERENCES.includes(cursor.u8())) while (cursor.u8() >= 0x80);
}

/** Bits of the flags: a largest size is given; the size of pages is given (custom page sizes). */
const [HAS_LARGEST, HAS_PAGES] = [1, 8];

function skipLimits(cursor: Cursor): void {
  const flags = cursor.u8();
  skipNumber(cursor);
  if ((flags & HAS_LARGEST) !== 0) skipNumber(cursor);
  if ((flags & HAS_PAGES) !== 0) skipNumber(cursor);
}

/** Sizes may have 64 bits (memory64). */
function skipNumber(cursor: Cursor): void {
  for (let index = 0; index < 10; index++) if (cursor.u8() < 0x80) return;
  throw new Malformed("a number that is too long", cursor.at);
}
