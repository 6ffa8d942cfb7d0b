import { isNamePart } from "./characters.ts";
import type { Parser } from "./state.ts";

const BACKSLASH = 92;
const DOT = 46;
/** What a value cannot begin with: an operator with two sides, the end of something, or of the line. */
const ENDERS: ReadonlySet<number> = new Set(Array.from("=,)]}:;%/&|^<>!@#\r\n", (sign) => sign.charCodeAt(0)));

/** Whether what follows the name at hand could be a value, so that the name could be a keyword. */
export function couldBeKeyword(p: Parser): boolean {
  const at = skipBlanks(p);
  const code = p.text.charCodeAt(at);
  if (Number.isNaN(code) || ENDERS.has(code)) return false;
  return code !== DOT || !isLetter(p.text.charCodeAt(at + 1));
}

/** Whether what follows the name at hand could be another name. */
export function couldPrecedeName(p: Parser): boolean {
  const code = p.text.charCodeAt(skipBlanks(p));
  return isLetter(code) || code === BACKSLASH;
}

function isLetter(code: number): boolean {
  return isNamePart(code) && !(code >= 48 && code <= 57);
}

function skipBlanks(p: Parser): number {
  let { at } = p;
  for (let code = p.text.charCodeAt(at); code === 32 || code === 9 || code === 12; code = p.text.charCodeAt(at)) at++;
  return at;
}
