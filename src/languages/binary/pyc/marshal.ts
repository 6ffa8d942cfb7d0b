import { latin1, utf8, type Cursor } from "../cursor.ts";
import { Malformed } from "../malformed.ts";
import { readCode } from "./code.ts";
import type { Marshal, Marshalled } from "./marshalled.ts";

/** CPython stops at 2,000; code is not nested so deep, but it is read by functions that call themselves. */
const DEEPEST = 200;
/** Objects of one file. */
const MOST_OBJECTS = 500_000;
/** The bit that says: keep it, something refers to it (CPython, Python/marshal.c). */
const KEPT = 0x80;

/** Reads one object (CPython, Python/marshal.c, versions 4 and 5); `Malformed` for what CPython refuses, and beyond the limits. */
export function readMarshalled(marshal: Marshal): Marshalled {
  const { cursor, references } = marshal;
  const start = cursor.at;
  marshal.objects += 1;
  if (marshal.objects > MOST_OBJECTS) throw new Malformed(`more than ${MOST_OBJECTS} marshalled objects`, start);
  if (marshal.depth >= DEEPEST) throw new Malformed(`marshalled objects more than ${DEEPEST} levels deep`, start);
  const byte = cursor.u8();
  const isKept = (byte & KEPT) !== 0;
  // Its number is given before its parts are read.
  const index = isKept ? references.push({ kind: "other" }) - 1 : -1;
  marshal.depth += 1;
  const value = readType(marshal, String.fromCharCode(byte & ~KEPT), start);
  marshal.depth -= 1;
  if (isKept) references[index] = value;
  return value;
}

const OTHER: Marshalled = { kind: "other" };

function readType(marshal: Marshal, type: string, start: number): Marshalled {
  const { cursor } = marshal;
  switch (type) {
    case "N":
      return { kind: "none" };
    case "0":
    case "F":
    case "T":
    case "S":
    case ".":
      return OTHER;
    case "i":
      return { kind: "integer", value: cursor.i32() };
    case "I":
    case "g":
      return skip(cursor, 8);
    case "y":
      return skip(cursor, 16);
    case "f":
      return skip(cursor, cursor.u8());
    case "x":
      skip(cursor, cursor.u8());
      return skip(cursor, cursor.u8());
    case "l":
      return skip(cursor, 2 * Math.abs(cursor.i32()));
    case "s":
      return readText(marshal, "bytes", cursor.u32(), latin1);
    case "t":
    case "u":
      return readText(marshal, "text", cursor.u32(), utf8);
    case "a":
    case "A":
      return readText(marshal, "text", cursor.u32(), latin1);
    case "z":
    case "Z":
      return readText(marshal, "text", cursor.u8(), latin1);
    case "r": {
      const referred = marshal.references[cursor.u32()];
      if (referred === undefined) throw new Malformed("a reference to an object that was not read", start);
      return referred;
    }
    case ")":
      return readItems(marshal, cursor.u8());
    case "(":
    case "[":
    case "<":
    case ">":
      return readItems(marshal, cursor.u32());
    case "{":
      return readDictionary(marshal);
    case ":":
      return readItems(marshal, 3);
    case "c":
      return { kind: "code", code: readCode(marshal, start, () => readMarshalled(marshal)) };
    default:
      throw new Malformed("a type that marshal does not know", start);
  }
}

function skip(cursor: Cursor, count: number): Marshalled {
  cursor.skip(count);
  return OTHER;
}

function readText(
  { cursor, onString, listsBytes }: Marshal,
  kind: "text" | "bytes",
  length: number,
  decode: (bytes: Uint8Array) => string,
): Marshalled {
  const start = cursor.at;
  const value = decode(cursor.take(length));
  const span = { start, end: cursor.at };
  if (kind === "text" || listsBytes) onString(value, span);
  return { kind, value, span };
}

function readItems(marshal: Marshal, count: number): Marshalled {
  // Each item takes a byte at least: a number that is larger than the file is refused before anything is kept for it.
  if (count > marshal.cursor.length - marshal.cursor.at)
    throw new Malformed("the file ends too early", marshal.cursor.at);
  const items: Marshalled[] = [];
  while (items.length < count) items.push(readMarshalled(marshal));
  return { kind: "tuple", items };
}

/** Keys and values up to a NULL (`0`). */
function readDictionary(marshal: Marshal): Marshalled {
  const { cursor } = marshal;
  for (;;) {
    const start = cursor.at;
    const isEnd = (cursor.u8() & ~KEPT) === 0x30;
    if (isEnd) return OTHER;
    cursor.at = start;
    readMarshalled(marshal);
    readMarshalled(marshal);
  }
}
