import { remember } from "../../text/remember.ts";
import { know, type Known } from "./known-word.ts";
import { WORDS } from "./word-limits.ts";

/** A word of a sentence, or what stands in it like one. Offsets are UTF-16 units of the sentence. */
export interface Word {
  /** `code` is what stands in backticks; `mark` is one character that is none of the others. */
  readonly kind: "word" | "code" | "url" | "address" | "path" | "mark";
  /** In lower case; see `raw`. */
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly known: Known;
}

/** Code in a sentence; a lone backtick is none, and no word either. */
const CODE = /`{1,3}[^`]{0,400}`{1,3}/uy;
const PLAIN = /^[A-Za-z]{1,40}(?:['’][a-z]{1,4})?$/u;
const VARIABLE = /^\$\{?[A-Z_][A-Z0-9_]{0,80}\}?$/u;
const URL_START = /^(?:https?|wss?|ftp|file|data):\S/iu;
const ADDRESS = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}$/u;
const HOST =
  /^(?:[a-z0-9-]{1,63}\.){1,6}(?:com|org|net|io|ai|dev|app|co|me|xyz|info|cloud|sh|example|test|invalid)(?::\d{2,5})?$/iu;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?$/u;
const PATH = /^[\w.~*{}$@<>%:\\/-]+$/u;
/** A name with an ending is a file, and so is one that begins with a dot. */
const FILE = /^\.[a-z]\w+$|^[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{0,7}$/iu;
/** What is no file although it has a dot. */
const NO_FILE = /^(?:e\.g|i\.e|a\.m|p\.m|u\.s|(?:node|next|vue|react)\.js)\.?$/iu;
/** "and/or", "read/write". */
const ALTERNATIVE = /^[a-z]{1,12}(?:\/[a-z]{1,12}){1,4}$/iu;
const FRONT = /^[("'“‘[<{*_#>~+|-]+(?=[^\s])/u;
const BEHIND = ".,;:!?)]}>*_'\"”’|…";
const PART = /[\p{L}\p{N}_][\p{L}\p{N}_'’.-]*(?<![.'’-])|[^\s]/gu;

/** Splits a sentence, as its reader sees it, into words; time is linear in its length. */
export function readWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < sentence.length;) {
    if (isSpace(sentence.charCodeAt(at))) at += 1;
    else if (sentence.charAt(at) === "`") at = readCode(words, sentence, at);
    else at = readRun(words, sentence, at);
  }
  return words;
}

/** The same as `\s`, which would be asked of every character. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/u.test(String.fromCharCode(code));
}

function wordOf(kind: Word["kind"], raw: string, start: number): Word {
  const text = raw.toLowerCase();
  return { kind, text, raw, start, end: start + raw.length, known: know(text) };
}

/** Gives back where to go on, as `readRun` does. */
function readCode(words: Word[], sentence: string, start: number): number {
  CODE.lastIndex = start;
  const run = CODE.exec(sentence)?.[0];
  if (run === undefined) return start + 1;
  const inner = run.replaceAll("`", "");
  words.push(wordOf("code", inner, start + run.indexOf(inner)));
  return start + run.length;
}

/** What stands between white space, code apart. */
function readRun(words: Word[], sentence: string, start: number): number {
  let end = start + 1;
  while (end < sentence.length && sentence.charAt(end) !== "`" && !isSpace(sentence.charCodeAt(end))) end += 1;
  for (const { kind, text, raw, start: from, end: to, known } of splitRun(sentence.slice(start, end))) {
    words.push({ kind, text, raw, start: start + from, end: start + to, known });
  }
  return end;
}

/** The words of a run, as they stand in it. Marks around a word are its own words: they end clauses and quotations. */
const splitRun = remember(WORDS, (run: string): readonly Word[] => {
  if (PLAIN.test(run)) return [wordOf("word", run, 0)];
  const words: Word[] = [];
  const front = /^[~.$%]?[\w/]/u.test(run) ? 0 : (FRONT.exec(run)?.[0].length ?? 0);
  const inner = dropBehind(run.slice(front));
  for (let index = 0; index < front; index++) words.push(wordOf("mark", run.charAt(index), index));
  const kind = kindOf(inner);
  if (kind !== null) words.push(wordOf(kind, inner, front));
  const rest = kind === null ? front : front + inner.length;
  for (const { 0: part, index } of run.slice(rest).matchAll(PART)) {
    words.push(wordOf(/^[\p{L}\p{N}_]/u.test(part) ? "word" : "mark", part, rest + index));
  }
  return words;
});

/** A placeholder at the end of an address belongs to it: `?d={summary}`. */
function dropBehind(text: string): string {
  let length = text.length;
  while (length > 0 && BEHIND.includes(text.charAt(length - 1))) length -= 1;
  const short = text.slice(0, length);
  return short.lastIndexOf("{") > short.lastIndexOf("}") && text.startsWith("}", short.length) ? `${short}}` : short;
}

/** Null for what is several words. */
function kindOf(run: string): Word["kind"] | null {
  if (PLAIN.test(run) || VARIABLE.test(run)) return "word";
  if (URL_START.test(run)) return "url";
  if (run.includes("@") && ADDRESS.test(run)) return "address";
  if (run.includes("/") || run.includes("\\"))
    return PATH.test(run) && /\w/u.test(run) && !ALTERNATIVE.test(run) ? pathOrUrl(run) : null;
  if (!run.includes(".")) return null;
  if (HOST.test(run) || IP.test(run)) return "url";
  return FILE.test(run) && !NO_FILE.test(run) ? "path" : null;
}

/** `example.com/a` is an address without its scheme. */
function pathOrUrl(run: string): "path" | "url" {
  return HOST.test(run.slice(0, run.indexOf("/"))) ? "url" : "path";
}
