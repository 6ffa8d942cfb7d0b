import { hexValue, isDigit, isNamePart } from "./characters.ts";
import { failAt } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** Keywords that may follow a number without a blank, as in `1if x else 2` (lexer.c, verify_end_of_number). */
const FOLLOWERS: readonly string[] = ["and", "else", "for", "if", "in", "is", "not", "or"];
const DOT = 46;
const UNDERSCORE = 95;

/** Reads a number; one that is imaginary has the value NaN. */
export function readNumber(p: Parser, start: number): void {
  const { text } = p;
  const second = text.charCodeAt(start + 1) | 32;
  const radix = text.charCodeAt(start) !== 48 ? 10 : second === 120 ? 16 : second === 111 ? 8 : second === 98 ? 2 : 10;
  let end = radix === 10 ? readDecimal(p, start) : readDigits(p, start + 2, radix);
  if (radix !== 10 && (end === start + 2 || isDigit(text.charCodeAt(end)))) refuse(p, start, end);
  const isImaginary = radix === 10 && (text.charCodeAt(end) | 32) === 106;
  const digits = text.slice(start, end);
  p.number = isImaginary ? Number.NaN : Number(digits.includes("_") ? digits.replaceAll("_", "") : digits);
  if (isImaginary) end++;
  const isFollowed = isNamePart(text.charCodeAt(end));
  if (isFollowed && !FOLLOWERS.some((word) => text.startsWith(word, end))) refuse(p, start, end);
  p.token = Token.NUMBER;
  p.at = p.end = end;
}

function readDecimal(p: Parser, start: number): number {
  const { text } = p;
  let end = text.charCodeAt(start) === DOT ? start : readDigits(p, start, 10);
  const isWhole = end;
  if (text.charCodeAt(end) === DOT) {
    end++;
    if (isDigit(text.charCodeAt(end))) end = readDigits(p, end, 10);
  }
  if ((text.charCodeAt(end) | 32) === 101) {
    const sign = text.charCodeAt(end + 1);
    const exponent = sign === 43 || sign === 45 ? end + 2 : end + 1;
    if (isDigit(text.charCodeAt(exponent))) end = readDigits(p, exponent, 10);
  }
  const isInteger = end === isWhole && (text.charCodeAt(end) | 32) !== 106;
  if (isInteger && text.charCodeAt(start) === 48 && /[1-9]/u.test(text.slice(start, end))) refuse(p, start, end);
  return end;
}

/** Digits with single underscores between them; one may also stand after `0x`. */
function readDigits(p: Parser, start: number, radix: number): number {
  const { text } = p;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    const digit = code === UNDERSCORE && (end > start || radix !== 10) ? hexValue(text.charCodeAt(end + 1)) : -1;
    if (digit >= 0 && digit < radix) end += 2;
    else if (code === UNDERSCORE) refuse(p, start, end + 1);
    else {
      const value = hexValue(code);
      if (value < 0 || value >= radix) return end;
      end++;
    }
  }
}

function refuse(p: Parser, start: number, end: number): never {
  let behind = end;
  while (isDigit(p.text.charCodeAt(behind)) || p.text.charCodeAt(behind) === UNDERSCORE) behind++;
  failAt(p, "an invalid number", start, behind, Math.max(behind, start + 1));
}
