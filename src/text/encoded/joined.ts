import type { Stretch } from "./encoded.ts";
import { characterSet, endOfRun, startOfRun, type CharacterSet } from "./runs.ts";

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** What base64 in both alphabets, base32 and hexadecimal are written with. */
export const ENCODED: CharacterSet = characterSet(`${ALPHANUMERIC}+/-_`);
/** In a literal, padding and the escapes of character codes as well. */
const IN_LITERAL: CharacterSet = characterSet(`${ALPHANUMERIC}+/-_=\\%`);

/** A text that was written in parts, put together again. The stretch reaches from the first part to the last. */
export interface Joined extends Stretch {
  readonly characters: string;
}

/** A line break, escaped or not, with the indentation or the comment mark of the next line. */
const WRAP = /[ \t]*\\?[ \t]*\r?\n[ \t]*(?:(?:#|\/\/|\*|>|;|--|REM )[ \t]*)?/y;
/** A wrapped line holds nothing behind its part but what ends a literal or goes on. */
const LINE_END = /=*["'`)\],;]*[ \t]*\\?[ \t]*(?:\r?\n|$)/y;
/** Where a literal ends and the next begins, with an operator between them or nothing (Python, C, shells). */
const BETWEEN = /["'`]\s{0,200}(?:[+.&]=?|<<|\\)?\s{0,200}[bfru]{0,2}["'`]/y;
/** The same in an array that is put together by `join("")`. */
const BETWEEN_ELEMENTS = /["'`]\s{0,200},\s{0,200}[bfru]{0,2}["'`]/y;
const JOINS_ARRAY = /(?:''|"")\.join\(|\.join\((?:''|"")\)|implode\(/u;

/** A run with the lines that go on with it. */
export function joinWrapped(text: string, run: Stretch): Joined {
  return join(text, ENCODED, run, (end) => {
    const next = matchAt(WRAP, text, end);
    if (next === null) return null;
    const last = endOfRun(text, ENCODED, next);
    return last > next && matchAt(LINE_END, text, last) !== null ? next : null;
  });
}

/** Literals that are written one after the other, of whatever length: `"aWdu" + "b3Jl"`, `["aWdu", "b3Jl"].join("")`. */
export function* findConcatenated(text: string, joinsArrays: boolean): Generator<Joined> {
  const between = joinsArrays ? [BETWEEN, BETWEEN_ELEMENTS] : [BETWEEN];
  const goOn = (end: number): number | null => {
    for (const pattern of between) {
      const next = matchAt(pattern, text, end);
      if (next !== null) return next;
    }
    return null;
  };
  let done = 0;
  for (const quote of literalEnds(text, joinsArrays)) {
    if (quote < done) continue;
    const start = Math.max(done, startOfRun(text, IN_LITERAL, quote));
    if (start === quote || !/["'`]/u.test(text.charAt(start - 1))) continue;
    const joined = join(text, IN_LITERAL, { start, end: quote }, goOn);
    done = joined.end;
    if (joined.end > quote) yield joined;
  }
}

/** Whether the text puts arrays of strings together. */
export function isJoiningArrays(text: string): boolean {
  return (text.includes("join(") || text.includes("implode(")) && JOINS_ARRAY.test(text);
}

function join(text: string, set: CharacterSet, { start, end }: Stretch, goOn: (end: number) => number | null): Joined {
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

/** Offsets of closing quotes behind which the next literal may begin, in ascending order. */
function* literalEnds(text: string, joinsArrays: boolean): Generator<number> {
  // A pattern that begins with any quote is tried at each of them, and fails at the next character.
  const pattern = joinsArrays ? /["'`]\s{0,200}[+.&,<\\]?\s{0,200}=?[bfru]{0,2}["'`]/g : /["'`](?:\s{1,200}[bfru]{0,2}["'`]|\s{0,200}[+.&<\\])/g;
  for (const { index } of text.matchAll(pattern)) yield index;
}
