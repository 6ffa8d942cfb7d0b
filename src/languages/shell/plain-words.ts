import type { Span } from "../../core/span.ts";
import type { Expression } from "../../core/expression.ts";
import type { Piece, Pieces } from "./piece.ts";

/** Marks of code units: may stand bare, may stand in a name, may start a name, is a parameter of one character. */
const [BARE, NAME, START, SPECIAL] = [1, 2, 4, 8];
const MARKS: Uint8Array = markUnits();
const [QUOTE, DOLLAR, APOSTROPHE, BACKSLASH, BACKTICK, OPEN, CLOSE] = [34, 36, 39, 92, 96, 123, 125];

function markUnits(): Uint8Array {
  const marks = new Uint8Array(128);
  for (let unit = 0; unit < 128; unit++) {
    const text = String.fromCharCode(unit);
    if (/[\w./:@%+,=^-]/u.test(text)) marks[unit] = BARE;
    if (/\w/u.test(text)) marks[unit] = (marks[unit] ?? 0) | NAME;
    if (/[A-Za-z_]/u.test(text)) marks[unit] = (marks[unit] ?? 0) | START;
    if (/[\d@*#?$!-]/u.test(text)) marks[unit] = (marks[unit] ?? 0) | SPECIAL;
  }
  return marks;
}

/** Whether a word is nothing but text that means itself. */
export function isBareWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!hasMark(text.charCodeAt(at), BARE)) return false;
  }
  return true;
}

/**
 * The pieces of a word made of nothing but bare text, quotes without escapes, `$name` and `${name}`: nearly all words
 * are, and the parser takes ten times as long for their parts. Null for any other word, which the parser must read.
 * `start` is where the word stands in the source.
 */
export function readPlainWord(text: string, start: number, asFields: boolean): Pieces | null {
  const pieces: Piece[] = [];
  let quote = 0;
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (quote === APOSTROPHE ? unit !== APOSTROPHE : quote === QUOTE ? isQuotable(unit) : hasMark(unit, BARE)) {
      at++;
      continue;
    }
    if (at > from) pieces.push(text.slice(from, at));
    if (unit === DOLLAR) {
      const end = endOfParameter(text, at);
      if (end === -1) return null;
      const value = parameterAt(text, at, end, start);
      const isSplit = asFields && quote === 0;
      if (isSplit && value.name === "IFS") return null;
      pieces.push({ kind: "computed", value, isSpread: isSplit || value.name === "@" });
      at = end;
    } else if (unit === quote || (quote === 0 && (unit === QUOTE || unit === APOSTROPHE))) {
      quote = quote === 0 ? unit : 0;
      at++;
    } else return null;
    from = at;
  }
  if (quote !== 0) return null;
  if (at > from) pieces.push(text.slice(from, at));
  return pieces;
}

const hasMark = (unit: number, mark: number): boolean => unit < 128 && ((MARKS[unit] ?? 0) & mark) !== 0;
const isQuotable = (unit: number): boolean =>
  unit !== QUOTE && unit !== DOLLAR && unit !== BACKSLASH && unit !== BACKTICK;

/** Offset after `$name`, `${name}` or `$@`; -1 for anything else that a dollar sign can start. */
function endOfParameter(text: string, dollar: number): number {
  const isBraced = text.charCodeAt(dollar + 1) === OPEN;
  const first = dollar + (isBraced ? 2 : 1);
  if (first >= text.length) return -1;
  if (!hasMark(text.charCodeAt(first), START)) {
    return !isBraced && hasMark(text.charCodeAt(first), SPECIAL) ? first + 1 : -1;
  }
  let at = first + 1;
  while (at < text.length && hasMark(text.charCodeAt(at), NAME)) at++;
  if (!isBraced) return at;
  return text.charCodeAt(at) === CLOSE ? at + 1 : -1;
}

function parameterAt(text: string, from: number, to: number, start: number): Expression & { readonly kind: "name" } {
  const span: Span = { start: start + from, end: start + to };
  const isBraced = text.charCodeAt(from + 1) === OPEN;
  return { kind: "name", name: isBraced ? text.slice(from + 2, to - 1) : text.slice(from + 1, to), span };
}
