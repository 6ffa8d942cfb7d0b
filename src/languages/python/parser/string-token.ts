import { findLineEnd, isLineEnd } from "./characters.ts";
import { failAt, giveUp } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** Bits of `Parser.flags`. */
export const RAW = 1;
export const BYTES = 2;
/** f-strings and t-strings. */
const COMPUTED = 4;
export const TRIPLE = 8;
/** There are backslashes or carriage returns inside: the value is not the text itself. */
export const ESCAPED = 16;
/** A t-string (PEP 750). */
export const DEFERRED = 32;

const PREFIXES: ReadonlySet<string> = new Set("r b f t u br rb fr rf tr rt".split(" "));
const BACKSLASH = 92;
const MOST_OPEN_STRINGS = 100;

export function isPrefix(text: string, start: number, end: number): boolean {
  return PREFIXES.has(text.slice(start, end).toLowerCase());
}

/** Reads a string whose prefix begins at `start` and whose quote stands at `quoteAt`; of a computed one the beginning. */
export function startString(p: Parser, start: number, quoteAt: number): void {
  const { text } = p;
  const quote = text.charCodeAt(quoteAt);
  const isTriple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
  p.quote = quote;
  p.flags = (isTriple ? TRIPLE : 0) | prefixFlags(text, start, quoteAt);
  p.contentStart = quoteAt + (isTriple ? 3 : 1);
  if ((p.flags & COMPUTED) !== 0) {
    p.token = Token.TEMPLATE;
    p.at = p.end = p.contentStart;
    return;
  }
  p.contentEnd = isTriple ? findTripleEnd(p, start) : findEnd(p, start);
  p.token = Token.STRING;
  p.at = p.end = p.contentEnd + (isTriple ? 3 : 1);
}

function prefixFlags(text: string, start: number, end: number): number {
  let flags = 0;
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter === 114) flags |= RAW;
    else if (letter === 98) flags |= BYTES;
    else if (letter === 102) flags |= COMPUTED;
    else if (letter === 116) flags |= COMPUTED | DEFERRED;
  }
  return flags;
}

function findEnd(p: Parser, start: number): number {
  const { text, quote } = p;
  for (let at = p.contentStart; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === BACKSLASH) {
      p.flags |= ESCAPED;
      at++;
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    } else if (isLineEnd(code)) return refuse(p, start, at);
  }
  return refuse(p, start, text.length);
}

function findTripleEnd(p: Parser, start: number): number {
  const { text, quote } = p;
  for (let at = p.contentStart; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at;
    } else if (code === BACKSLASH) {
      p.flags |= ESCAPED;
      at++;
    } else if (code === 13) p.flags |= ESCAPED;
  }
  return refuse(p, start, text.length);
}

/** Reading goes on in the next line, also inside a long string that never ends: what looks like code there counts. */
function refuse(p: Parser, start: number, end: number): never {
  refuseString(p, start, end, findLineEnd(p.text, start));
}

/**
 * Gives up the statement for a string that is not closed. Each one that goes over lines is searched up to the end of
 * the text, so that many of them would take quadratic time: there the source is given up.
 */
export function refuseString(p: Parser, start: number, end: number, resumeAt: number): never {
  if (end > resumeAt && ++p.openStrings > MOST_OPEN_STRINGS) giveUp(p, "too many strings that are not closed");
  failAt(p, "a string that is not closed", start, end, resumeAt);
}
