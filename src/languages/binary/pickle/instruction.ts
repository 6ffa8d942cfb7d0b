import type { Span } from "../../../core/span.ts";
import { latin1, utf8, type Cursor } from "../cursor.ts";
import { Malformed } from "../malformed.ts";
import { OPCODES, type ArgumentKind } from "./opcodes.ts";

/** One opcode with what follows it. */
export interface Instruction {
  readonly name: string;
  readonly span: Span;
  readonly argument: Argument;
}

/** `span` is that of the value alone: without its length, and without the line feed behind it. */
type Argument =
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  /** A text, or bytes with one character each. Two lines stand as they are, with a line feed between them. */
  | { readonly kind: "text" | "bytes" | "line"; readonly value: string; readonly span: Span };

const NONE: Argument = { kind: "none" };
/** In bytes. Numbers that are longer are for nobody who loads a model. */
const LONGEST_LINE = 1024 * 1024;

/** Reads the next opcode. `Malformed` for a byte that is none, and for what is cut off. */
export function readInstruction(cursor: Cursor): Instruction {
  const start = cursor.at;
  const opcode = OPCODES.get(cursor.u8());
  if (opcode === undefined) throw new Malformed("a byte that is no opcode of pickle", start);
  const argument = readArgument(cursor, opcode.argument);
  return { name: opcode.name, span: { start, end: cursor.at }, argument };
}

function readArgument(cursor: Cursor, kind: ArgumentKind): Argument {
  const start = cursor.at;
  const number = (value: number): Argument => ({ kind: "number", value, span: { start, end: cursor.at } });
  switch (kind) {
    case "none":
      return NONE;
    case "line":
      return readLines(cursor, 1);
    case "line-pair":
      return readLines(cursor, 2);
    case "u1":
      return number(cursor.u8());
    case "u2":
      return number(cursor.u16());
    case "u4":
      return number(cursor.u32());
    case "u8":
      return number(cursor.u64());
    case "i4":
      return number(cursor.i32());
    case "f8":
      return number(cursor.f64());
    case "long1":
      return number(toNumber(cursor.take(cursor.u8())));
    case "long4":
      return number(toNumber(cursor.take(cursor.i32())));
    default:
      return readCounted(cursor, kind);
  }
}

function readCounted(cursor: Cursor, kind: `${string}${1 | 4 | 8}`): Argument {
  const width = kind.at(-1);
  const length = width === "1" ? cursor.u8() : width === "4" ? cursor.u32() : cursor.u64();
  const start = cursor.at;
  const bytes = cursor.take(length);
  const span = { start, end: cursor.at };
  return kind.startsWith("bytes")
    ? { kind: "bytes", value: latin1(bytes), span }
    : { kind: "text", value: utf8(bytes), span };
}

function readLines(cursor: Cursor, count: number): Argument {
  const start = cursor.at;
  const left = Math.min(cursor.length - start, LONGEST_LINE);
  const bytes = cursor.take(left);
  let end = -1;
  for (let line = 0; line < count; line++) {
    end = bytes.indexOf(0x0a, end + 1);
    if (end === -1) throw new Malformed("a line that does not end", start);
  }
  cursor.at = start + end + 1;
  const text = bytes.subarray(0, end);
  // Names of modules are UTF-8; all other lines are for whoever knows their escapes.
  return { kind: "line", value: count === 2 ? utf8(text) : latin1(text), span: { start, end: start + end } };
}

/** Two's complement, lowest byte first; NaN for what JavaScript's numbers do not reach. */
function toNumber(bytes: Uint8Array): number {
  if (bytes.length > 6) return Number.NaN;
  let value = 0;
  for (const [index, byte] of bytes.entries()) value += byte * 2 ** (8 * index);
  return (bytes.at(-1) ?? 0) >= 0x80 ? value - 2 ** (8 * bytes.length) : value;
}
