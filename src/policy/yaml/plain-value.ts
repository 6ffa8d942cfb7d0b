import { joinPointer } from "../../text/json-pointer.ts";
import type { Lines } from "../../text/positions.ts";
import type { YamlNode } from "./tree.ts";

/** A text that is read, and what was found so far. */
export interface Reading {
  readonly text: string;
  readonly lines: Lines;
  readonly nodes: Map<string, YamlNode>;
}

/** What was read, and where it ends; null for what only the parser of all YAML can read. */
export type Read = { readonly value: unknown; readonly end: number } | null;

/** Text that means itself in quotes: no escape, no other quote, no end of line. */
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
/**
 * Words of characters that no YAML gives a meaning, with single spaces between them. A colon may stand before a letter or a
 * slash, as in an address.
 */
const PLAIN = /(?:[\w./~+=$^*@()<>;\\-]|:(?=[\w/]))+(?: (?:[\w./~+=$^*@()<>;\\-]|:(?=[\w/]))+)*/y;
/** What begins a text, and not a number, an alias or another type. A date is a text in YAML 1.2. */
const TEXT_START = /^(?:[a-z_]|\/|\.(?:[a-z_/]|\.\/)|\d{4}-\d\d-\d\d$)/iu;
/** Words that some version of YAML reads as a boolean, as null or as a number, if it is not the one below. */
const OTHER_MEANING = /^\.?(?:null|true|false|yes|no|on|off|y|n|inf|nan)$/iu;
const INTEGER = /^(?:0|[1-9]\d{0,8})$/u;
const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const KEY = /[A-Za-z_][\w-]*(?=:(?: |$))/my;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A key of a mapping, without its colon. */
export function keyAt(text: string, at: number): string | null {
  return matchAt(KEY, text, at);
}

/** Reads a value within its line and keeps it: a text, a number, a constant, or a list or mapping in brackets. */
export function readPlainValue(reading: Reading, at: number, pointer: string, key: YamlNode["key"]): Read {
  const { lines, nodes } = reading;
  const read = readValue(reading, at, pointer);
  if (read !== null) nodes.set(pointer, { value: read.value, region: lines.regionOf(at, read.end), key });
  return read;
}

function readValue(reading: Reading, at: number, pointer: string): Read {
  const { text } = reading;
  if (text[at] === "[") return readFlowList(reading, at, pointer);
  if (text[at] === "{") return readFlowMapping(reading, at, pointer);
  const quoted = matchAt(QUOTED, text, at);
  if (quoted !== null) return { value: quoted.slice(1, -1), end: at + quoted.length };
  const plain = matchAt(PLAIN, text, at) ?? "";
  const end = at + plain.length;
  if (CONSTANTS.has(plain)) return { value: CONSTANTS.get(plain), end };
  if (INTEGER.test(plain)) return { value: Number(plain), end };
  return TEXT_START.test(plain) && !OTHER_MEANING.test(plain) ? { value: plain, end } : null;
}

function readFlowList(reading: Reading, at: number, pointer: string): Read {
  const items: unknown[] = [];
  const end = readFlow(reading.text, at, "]", (start) => {
    const read = readPlainValue(reading, start, joinPointer(pointer, items.length), null);
    if (read !== null) items.push(read.value);
    return read;
  });
  return end === null ? null : { value: items, end };
}

function readFlowMapping(reading: Reading, at: number, pointer: string): Read {
  const { text, lines, nodes } = reading;
  const mapping: Record<string, unknown> = Object.create(null);
  const end = readFlow(text, at, "}", (start) => {
    const key = keyAt(text, start);
    const below = joinPointer(pointer, key ?? "");
    if (key === null || nodes.has(below)) return null;
    const from = start + key.length;
    const read = readPlainValue(reading, skipSpaces(text, from + 1), below, lines.regionOf(start, from));
    if (read !== null) mapping[key] = read.value;
    return read;
  });
  return end === null ? null : { value: mapping, end };
}

/** Reads what stands between brackets and commas; null, or where the last bracket ends. */
function readFlow(text: string, at: number, closing: string, readOne: (start: number) => Read): number | null {
  let next = skipSpaces(text, at + 1);
  if (text[next] === closing) return next + 1;
  for (;;) {
    const read = readOne(next);
    if (read === null) return null;
    next = skipSpaces(text, read.end);
    if (text[next] === closing) return next + 1;
    if (text[next] !== ",") return null;
    next = skipSpaces(text, next + 1);
  }
}

/** The offset of what is no space. */
export function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === " ") next++;
  return next;
}
