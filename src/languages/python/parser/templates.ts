import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { findLineEnd, isLineEnd, skipLineEnd } from "./characters.ts";
import { decodeEscapes, normaliseLineEnds } from "./escapes.ts";
import { readValue } from "./expressions.ts";
import { fail, failAt, giveUp, stepIn } from "./problems.ts";
import type { Parser } from "./state.ts";
import { RAW, refuseString, TRIPLE } from "./string-token.ts";
import * as Token from "./tokens.ts";

/** How the literal at hand is quoted: a field of it may hold other literals, which change the reader's. */
interface Quoting {
  readonly start: number;
  readonly quote: number;
  readonly isTriple: boolean;
  readonly isRaw: boolean;
}

type Part = string | Expression;

const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
/** CPython's MAXFSTRINGLEVEL, Parser/lexer/state.h. */
const MOST_TEMPLATES = 150;
/** CPython's MAX_EXPR_NESTING, Parser/lexer/state.h: a field, one in its format, and one in the format of that. */
const MOST_FORMATS = 3;

/** Reads an f-string or t-string from behind its opening quote, as of 3.12 (PEP 701): texts and fields into `parts`. */
export function readTemplate(p: Parser, parts: Part[]): void {
  const { start, quote, flags } = p;
  if (++p.templates > MOST_TEMPLATES) giveUp(p, "too many nested f-strings");
  readText(p, { start, quote, isTriple: (flags & TRIPLE) !== 0, isRaw: (flags & RAW) !== 0 }, parts, 0);
  p.templates--;
  p.end = p.at;
  advance(p);
}

/**
 * Text and fields up to the closing quote or, in the format of a field, up to the `}` around it; `p.at` is then behind
 * it. `level` counts the formats around. A line end also ends a format, unless the quotes are triple.
 */
function readText(p: Parser, quoting: Quoting, parts: Part[], level: number): void {
  const { text } = p;
  const isFormat = level > 0;
  let from = p.at;
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (at >= text.length) refuseOpen(p, quoting, at);
    if (isLineEnd(code) && !quoting.isTriple) {
      if (!isFormat) refuseOpen(p, quoting, at);
      pushText(p, quoting, parts, from, at);
      closeField(p, at);
      return;
    }
    if (code === BACKSLASH) at = skipEscape(text, at, quoting.isRaw);
    else if (code === quoting.quote && closes(text, at, quoting)) {
      if (isFormat) failAt(p, "a field of an f-string is not closed", at, at + 1, findLineEnd(text, at));
      pushText(p, quoting, parts, from, at);
      p.at = at + (quoting.isTriple ? 3 : 1);
      return;
    } else if (code === OPEN && !isFormat && text.charCodeAt(at + 1) === OPEN) {
      pushText(p, quoting, parts, from, at + 1);
      from = at += 2;
    } else if (code === OPEN) {
      pushText(p, quoting, parts, from, at);
      readField(p, quoting, parts, at, level);
      from = at = p.at;
    } else if (code === CLOSE && isFormat) {
      pushText(p, quoting, parts, from, at);
      p.at = at + 1;
      return;
    } else if (code === CLOSE) {
      if (text.charCodeAt(at + 1) !== CLOSE) failAt(p, "a single } in an f-string", at, at + 1, at + 1);
      pushText(p, quoting, parts, from, at + 1);
      from = at += 2;
    } else at++;
  }
}

/** The `}` of a field whose format was ended by the line end at `at`. */
function closeField(p: Parser, at: number): void {
  p.at = at;
  advance(p);
  if (p.token !== Token.RBRACE) fail(p, "a field of an f-string is not closed");
}

function closes(text: string, at: number, { quote, isTriple }: Quoting): boolean {
  return !isTriple || (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote);
}

/** A backslash hides a quote even in a raw string, but never a brace, except those of `\N{…}`. */
function skipEscape(text: string, at: number, isRaw: boolean): number {
  const next = text.charCodeAt(at + 1);
  if (next === OPEN || next === CLOSE) return at + 1;
  if (!isRaw && next === 78 && text.charCodeAt(at + 2) === OPEN) {
    const close = text.indexOf("}", at);
    return close < 0 ? text.length : close + 1;
  }
  return isLineEnd(next) ? skipLineEnd(text, at + 1) : at + 2;
}

/** Reading goes on in the line after the last field: what looks like code there counts. */
function refuseOpen(p: Parser, { start }: Quoting, end: number): never {
  refuseString(p, start, Math.min(end, p.text.length), findLineEnd(p.text, p.at));
}

function pushText(p: Parser, { isRaw }: Quoting, parts: Part[], start: number, end: number): void {
  if (start === end) return;
  const written = p.text.slice(start, end);
  p.start = start;
  p.end = end;
  const value = isRaw || !written.includes("\\") ? normaliseLineEnds(written) : decodeEscapes(p, written, false);
  parts.push(value ?? { kind: "other", parts: [], span: { start, end } });
}

/** A field whose `{` stands at `open`. With a conversion or a format it is an `other` of the value and the format. */
function readField(p: Parser, quoting: Quoting, parts: Part[], open: number, level: number): void {
  if (level >= MOST_FORMATS) failAt(p, "fields of an f-string are nested too deeply", open, open + 1, open + 1);
  const { brackets, fieldBrackets } = p;
  p.brackets = p.fieldBrackets = brackets + 1;
  p.at = open + 1;
  stepIn(p);
  advance(p);
  const value = readValue(p);
  const formatted: Expression[] = [value];
  let isPlain = true;
  if (p.token === Token.ASSIGN) {
    parts.push(p.text.slice(open + 1, p.end));
    isPlain = false;
    advance(p);
  }
  if (p.token === Token.EXCLAMATION) isPlain = readConversion(p) && isPlain;
  if (p.token === Token.COLON || p.token === Token.WALRUS) {
    p.at = p.start + 1;
    isPlain = false;
    readFormat(p, quoting, formatted, level + 1);
  } else if (p.token !== Token.RBRACE) fail(p, "a field of an f-string is not closed");
  p.depth--;
  p.brackets = brackets;
  p.fieldBrackets = fieldBrackets;
  parts.push(isPlain ? value : { kind: "other", parts: formatted, span: { start: open, end: p.at } });
}

/** `!s`, `!r` or `!a` without blanks. True when the value stays as it is. */
function readConversion(p: Parser): boolean {
  const { end } = p;
  advance(p);
  const isKnown = p.token === Token.NAME && (p.word === "s" || p.word === "r" || p.word === "a");
  if (!isKnown || p.start !== end) fail(p, "an unknown conversion in an f-string");
  const isPlain = p.word === "s";
  advance(p);
  return isPlain;
}

function readFormat(p: Parser, quoting: Quoting, formatted: Expression[], level: number): void {
  const format: Part[] = [];
  const start = p.at;
  readText(p, quoting, format, level);
  formatted.push({ kind: "template", parts: format, span: { start, end: p.at - 1 } });
}
