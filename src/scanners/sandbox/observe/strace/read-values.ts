/** An argument of a system call as strace(1) shows it. */
export type Value =
  /** As much of it as is shown. An abstract socket's name begins with a NUL. */
  | { readonly kind: "text"; readonly bytes: Uint8Array }
  /** A list, a structure, or what a name is put before: `htons(80)`. */
  | { readonly kind: "group"; readonly name: string; readonly items: readonly Item[] }
  /** A number, a constant, flags. `path`: what a descriptor stands for. */
  | { readonly kind: "word"; readonly text: string; readonly path: Uint8Array | null };

/** A value; a field of a structure has a name. */
export interface Item {
  readonly name: string | null;
  readonly value: Value;
}

/** What strace prints for a character that it does not show as it is (strace's `string_quote`). */
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", v: "\v", f: "\f" };
/** Structures in structures; no call that is traced has more. */
const DEEPEST = 16;
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")" };
/** A piece of a word: up to what ends it, opens a group, or says what a descriptor stands for. */
const WORD_PIECE = /[^\s,()[\]{}<>"]*/uy;
const FIELD = /(\w+)=/uy;
const COMMENT = /\s*\/\*.*?\*\//uy;
const BLANKS = /[\s]*/uy;

/** Reads values up to a closing bracket; `end` is behind it. Null for what strace does not write. */
export function readValues(
  text: string,
  from: number,
  closing: string,
  depth = 0,
): { readonly items: readonly Item[]; readonly end: number } | null {
  if (depth > DEEPEST) return null;
  const items: Item[] = [];
  let at = skip(BLANKS, text, from);
  while (at < text.length) {
    if (text[at] === closing) return { items, end: at + 1 };
    const field = match(FIELD, text, at);
    const read = readValue(text, at + (field?.[0].length ?? 0), depth);
    if (read === null) return null;
    items.push({ name: field?.[1] ?? null, value: read.value });
    at = skip(BLANKS, text, skip(COMMENT, text, read.end));
    if (text[at] === ",") at = skip(BLANKS, text, at + 1);
    else if (text[at] !== closing) return null;
  }
  return null;
}

interface Read {
  readonly value: Value;
  readonly end: number;
}

function readValue(text: string, at: number, depth: number): Read | null {
  const first = text[at] ?? "";
  if (first === '"') return readText(text, at, "");
  if (text.startsWith('@"', at)) return readText(text, at + 1, "\0");
  if (first === "[" || first === "{") return readGroup(text, at, "", depth);
  return readWord(text, at, depth);
}

function readText(text: string, quote: number, before: string): Read | null {
  const read = unescape(text, quote + 1, '"');
  if (read === null) return null;
  const isCut = text.startsWith("...", read.end);
  const bytes = Buffer.from(before + read.plain, "latin1");
  return { value: { kind: "text", bytes }, end: read.end + (isCut ? 3 : 0) };
}

function readGroup(text: string, at: number, name: string, depth: number): Read | null {
  const read = readValues(text, at + 1, CLOSING[text[at] ?? ""] ?? "", depth + 1);
  return read && { value: { kind: "group", name, items: read.items }, end: read.end };
}

function readWord(text: string, from: number, depth: number): Read | null {
  const at = skip(WORD_PIECE, text, from);
  const word = text.slice(from, at);
  if (text[at] === "(" || (text[at] === "[" && word === "~")) return readGroup(text, at, word, depth);
  if (text[at] !== "<") return at === from ? null : { value: { kind: "word", text: word, path: null }, end: at };
  const read = unescape(text, at + 1, ">");
  if (read === null) return null;
  const end = read.end + (text.startsWith("(deleted)", read.end) ? "(deleted)".length : 0);
  return { value: { kind: "word", text: word, path: Buffer.from(read.plain, "latin1") }, end };
}

/** A character for each byte, up to the one that closes it, which is escaped wherever it is meant. */
function unescape(
  text: string,
  from: number,
  closing: string,
): { readonly plain: string; readonly end: number } | null {
  let plain = "";
  let at = from;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === closing) return { plain, end: at + 1 };
    if (character !== "\\") {
      plain += character;
      at += 1;
      continue;
    }
    const octal = match(OCTAL, text, at + 1)?.[0];
    const escaped = text[at + 1] ?? "";
    plain += octal === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(octal, 8));
    at += 1 + (octal?.length ?? 1);
  }
  return null;
}

const OCTAL = /[0-3]?[0-7]{1,2}/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind what a pattern matches there; the same place where it does not. */
function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0);
}
