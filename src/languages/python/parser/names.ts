import { CLASS, isNamePart, OTHER } from "./characters.ts";
import { kindOfWord } from "./keywords.ts";
import { failAt } from "./problems.ts";
import type { Parser } from "./state.ts";
import { isPrefix, startString } from "./string-token.ts";
import * as Token from "./tokens.ts";

/** CPython's unicodeobject.c, _PyUnicode_ScanIdentifier; Unicode's UAX 31. */
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const LONGEST_PREFIX = 2;

/** A name or a keyword that begins with an ASCII letter, or a string with a prefix. */
export function readWord(p: Parser, start: number): void {
  const { text } = p;
  let end = start + 1;
  let code = text.charCodeAt(end);
  while (code < 128 && CLASS[code] !== OTHER) code = text.charCodeAt(++end);
  if (code >= 128) {
    readForeignName(p, start);
    return;
  }
  if ((code === 34 || code === 39) && end - start <= LONGEST_PREFIX && isPrefix(text, start, end)) {
    startString(p, start, end);
    return;
  }
  p.word = text.slice(start, end);
  p.token = kindOfWord(p.word);
  p.at = p.end = end;
}

/** A name with characters beyond ASCII. It counts in NFKC (PEP 3131), but is no keyword even if that spells one. */
export function readForeignName(p: Parser, start: number): void {
  const { text } = p;
  let end = start;
  while (isNamePart(text.charCodeAt(end))) end++;
  const written = text.slice(start, end);
  if (!IDENTIFIER.test(written)) failAt(p, "an invalid character in a name", start, end, skipForeign(text, start, end));
  p.word = written.normalize("NFKC");
  p.token = Token.NAME;
  p.at = p.end = end;
}

/** Behind the first stretch of characters beyond ASCII: what stands after a zero-width character is read as well. */
function skipForeign(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) < 128) at++;
  while (at < end && text.charCodeAt(at) >= 128) at++;
  return at;
}
