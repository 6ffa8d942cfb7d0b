import type { Span } from "../../core/span.ts";
import { mentions } from "./mention.ts";
import { characterSet, endOfRun, startOfRun, type CharacterSet } from "./runs.ts";

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** What base64 in both alphabets, base32 and hexadecimal are written with. */
export const ENCODED: CharacterSet = characterSet(`${ALPHANUMERIC}+/-_`);
/** In a literal, padding and the escapes of character codes as well. */
const IN_LITERAL: CharacterSet = characterSet(`${ALPHANUMERIC}+/-_=\\%`);

/** A text that was written in parts, put together again. The stretch reaches from the first part to the last. */
export interface Joined extends Span {
  readonly characters: string;
}

/** A line break, escaped or not, with the indentation or the comment mark of the next line. */
const WRAP = /[ \t]*\r?\n[ \t]*(?:(?:#|\/\/|\*|>|;|--|REM )[ \t]*)?/y;
const ESCAPED_WRAP = /[ \t]*\\\r?\n[ \t]*/y;
/** Behind the part on a line that goes on without an escape stands only what ends a literal: else it is prose. */
const LINE_END = /=*[ \t]*["'`)\],;]*[ \t]*(?:\r?\n|$)/y;
/** Where a literal ends and the next begins, with an operator between them or nothing (Python, C, shells). */
const BETWEEN = /["'`]\s{0,80}(?:[+.&]=?\s{0,80}|\\\s{1,80})?[bfru]?["'`]/g;
/** The same, or the comma of an array that is put together by `join("")`. */
const BETWEEN_ELEMENTS = /["'`]\s{0,80}(?:[+.&,]=?\s{0,80}|\\\s{1,80})?[bfru]?["'`]/g;
const NEXT_LITERAL = new RegExp(BETWEEN, "y");
const QUOTES = "\"'`";
const JOINS_ARRAY = /(?:''|"")\.join\(|\.join\((?:''|"")\)|implode\(/u;
/** What decodes is named for what it decodes, in the languages that agents write. */
const DECODER = /b(?:ase)?[-_]?(?:64|32|85)|(?:from|un)_?hex|["']hex["']|\batob\(/iu;
/** Rare parts of these names. */
const DECODER_ANCHORS: readonly string[] = ["64", "32", "85", "x(", "xl", "x'", 'x"', "b("];

/** A run with the lines and the literals that go on with it. */
export function joinParts(text: string, run: Span): Joined {
  return join(text, ENCODED, run, (end) => matchAt(NEXT_LITERAL, text, end) ?? nextLine(text, end));
}

/** Where the part on the next line begins; null when that line does not go on with this one. */
function nextLine(text: string, end: number): number | null {
  const escaped = matchAt(ESCAPED_WRAP, text, end);
  const next = escaped ?? matchAt(WRAP, text, end);
  if (next === null) return null;
  const last = endOfRun(text, ENCODED, next);
  if (last === next) return null;
  return escaped !== null || matchAt(LINE_END, text, last) !== null ? next : null;
}

/**
 * Literals that are written one after the other, of whatever length: `"aWdu" + "b3Jl"`, `["aWdu", "b3Jl"].join("")`.
 * Only in a text that names a decoder: nobody can read such pieces without one.
 */
export function* findConcatenated(text: string): Generator<Joined> {
  if (!mentions(text, DECODER_ANCHORS, DECODER)) return;
  const between = JOINS_ARRAY.test(text) ? BETWEEN_ELEMENTS : BETWEEN;
  const sticky = new RegExp(between, "y");
  let done = 0;
  for (const { index: quote } of text.matchAll(between)) {
    if (quote < done) continue;
    const start = Math.max(done, startOfRun(text, IN_LITERAL, quote));
    if (start === quote || !QUOTES.includes(text.charAt(start - 1))) continue;
    const joined = join(text, IN_LITERAL, { start, end: quote }, (end) => matchAt(sticky, text, end));
    done = joined.end;
    if (joined.end > quote) yield joined;
  }
}

function join(text: string, set: CharacterSet, { start, end }: Span, goOn: (end: number) => number | null): Joined {
  const parts = [text.slice(start, end)];
  let last = end;
  for (let next = goOn(last); next !== null; next = goOn(last)) {
    last = endOfRun(text, set, next);
    parts.push(text.slice(next, last));
  }
  return { start, end: last, characters: parts.join("") };
}

/** Offset behind a match that begins right there. */
function matchAt(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : null;
}
