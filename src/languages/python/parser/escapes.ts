import { characterNamed } from "./character-names.ts";
import { hexValue, skipLineEnd } from "./characters.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);
const HEX_LENGTHS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);
const NAMED = /^\\N\{([A-Za-z0-9 -]+)\}/u;
/** Unicode's longest name has 88 characters. */
const LONGEST_NAMED = 100;
const GREATEST_CODE_POINT = 0x10ffff;

/** Line ends in a literal are line feeds, whatever the source has. */
export function normaliseLineEnds(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/gu, "\n") : text;
}

/**
 * The value of what stands between the quotes of a literal that is not raw; null when it has a character by a name
 * that only Unicode's table of names could tell. An unknown escape stands for itself (Language Reference 2.4.1.1).
 */
export function decodeEscapes(p: Parser, written: string, isBytes: boolean): string | null {
  const text = normaliseLineEnds(written);
  let value = "";
  let done = 0;
  for (let at = text.indexOf("\\"); at >= 0; at = text.indexOf("\\", done)) {
    value += text.slice(done, at);
    const letter = text.charAt(at + 1);
    const simple = SIMPLE.get(letter);
    const digits = isBytes && letter !== "x" ? undefined : HEX_LENGTHS.get(letter);
    if (simple !== undefined) {
      value += simple;
      done = at + 2;
    } else if (letter === "\n") done = skipLineEnd(text, at + 1);
    else if (letter >= "0" && letter <= "7") {
      done = findOctalEnd(text, at + 1);
      const code = Number.parseInt(text.slice(at + 1, done), 8);
      value += String.fromCharCode(isBytes ? code & 0xff : code);
    } else if (digits !== undefined) {
      value += String.fromCodePoint(readHex(p, text, at + 2, digits));
      done = at + 2 + digits;
    } else if (letter === "N" && !isBytes) {
      const name = NAMED.exec(text.slice(at, at + LONGEST_NAMED))?.[1];
      if (name === undefined) return fail(p, "a malformed \\N character escape");
      const character = characterNamed(name);
      if (character === null) return null;
      value += character;
      done = at + name.length + 4;
    } else {
      value += "\\";
      done = at + 1;
    }
  }
  return value + text.slice(done);
}

function findOctalEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 3 && text.charAt(end) >= "0" && text.charAt(end) <= "7") end++;
  return end;
}

function readHex(p: Parser, text: string, start: number, digits: number): number {
  let code = 0;
  for (let at = start; at < start + digits; at++) {
    const value = hexValue(text.charCodeAt(at));
    if (value < 0) fail(p, "a truncated escape in a string");
    code = code * 16 + value;
  }
  if (code > GREATEST_CODE_POINT) fail(p, "an escape for a character that does not exist");
  return code;
}
