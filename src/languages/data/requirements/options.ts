import type { Span } from "../../../core/span.ts";
import { sliceContent, type Content } from "../../content.ts";

/** An option of a line, by the first of its long names. `value` is null for one that takes none. */
export interface ListOption {
  readonly name: string;
  readonly value: Content | null;
}

export type ReadOptions =
  | { readonly ok: true; readonly options: readonly ListOption[] }
  | { readonly ok: false; readonly problem: string };

/** Options of pip that a list may have (pip.pypa.io, "Requirements File Format"; `SUPPORTED_OPTIONS` of pip 26.3). */
const VALUED: Readonly<Record<string, string>> = {
  "--index-url": "--index-url",
  "--pypi-url": "--index-url",
  "--extra-index-url": "--extra-index-url",
  "--find-links": "--find-links",
  "--trusted-host": "--trusted-host",
  "--requirement": "--requirement",
  "--constraint": "--constraint",
  "--editable": "--editable",
  "--no-binary": "--no-binary",
  "--only-binary": "--only-binary",
  "--use-feature": "--use-feature",
  "--all-releases": "--all-releases",
  "--only-final": "--only-final",
  "--hash": "--hash",
  "--global-option": "--global-option",
  "--config-settings": "--config-settings",
  "--config-setting": "--config-settings",
};
const BARE = ["--no-index", "--prefer-binary", "--require-hashes", "--pre"];
const SHORT: Readonly<Record<string, string>> = {
  i: "--index-url",
  f: "--find-links",
  r: "--requirement",
  c: "--constraint",
  e: "--editable",
  C: "--config-settings",
};

/**
 * Reads the options of one line as pip does, with shlex and optparse: quotes, `--name value`, `--name=value`, `-xvalue`, and
 * any beginning of a long name that belongs to one option alone.
 */
export function readOptions(line: Content): ReadOptions {
  const words = splitWords(line);
  if (words === null) return { ok: false, problem: "a quotation mark that is never closed" };
  const options: ListOption[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !word.text.startsWith("-") || word.text === "-") continue;
    const { name, attached } = word.text.startsWith("--") ? splitLong(word) : splitShort(word);
    if (name === null) return { ok: false, problem: `pip has no option \`${word.text}\` in a list` };
    if (BARE.includes(name)) {
      options.push({ name, value: null });
      continue;
    }
    const value = attached ?? words[++at];
    if (value === undefined) return { ok: false, problem: `\`${word.text}\` needs a value` };
    options.push({ name, value });
  }
  return { ok: true, options };
}

interface Named {
  readonly name: string | null;
  readonly attached: Content | null;
}

function splitLong(word: Content): Named {
  const equals = word.text.indexOf("=");
  const written = equals === -1 ? word.text : word.text.slice(0, equals);
  const attached = equals === -1 ? null : sliceContent(word, equals + 1, word.text.length);
  return { name: findLong(written), attached };
}

function findLong(written: string): string | null {
  const all = [...Object.keys(VALUED), ...BARE];
  if (all.includes(written)) return VALUED[written] ?? written;
  const meant = all.filter((name) => name.startsWith(written));
  const names = new Set(meant.map((name) => VALUED[name] ?? name));
  // optparse refuses a beginning of several, also of two names of one option.
  return meant.length === 1 && names.size === 1 ? ([...names][0] ?? null) : null;
}

function splitShort(word: Content): Named {
  const letter = word.text[1] ?? "";
  const name = Object.hasOwn(SHORT, letter) ? (SHORT[letter] ?? null) : null;
  return { name, attached: word.text.length > 2 ? sliceContent(word, 2, word.text.length) : null };
}

/** A part of a word with quotes or backslashes of its own, as it is read, and where it stands in its line. */
interface Piece extends Span {
  readonly text: string;
}

/**
 * Words as Python's `shlex.split` has them: quotes of both kinds, backslashes outside of single ones. Null for a quotation
 * that is never closed. A word that stands in several pieces has the places of all of them.
 */
function splitWords(line: Content): readonly Content[] | null {
  const words: Content[] = [];
  let pieces: Piece[] | null = null;
  const { text } = line;
  for (let at = 0; at < text.length;) {
    const letter = text[at] ?? "";
    if (/[ \t\r\n]/u.test(letter)) {
      if (pieces !== null) words.push(joinWord(line, pieces));
      pieces = null;
      at += 1;
      continue;
    }
    const piece = letter === "'" || letter === '"' ? readQuoted(text, at, letter) : readBare(text, at);
    if (piece === null) return null;
    (pieces ??= []).push(piece);
    at = piece.end;
  }
  if (pieces !== null) words.push(joinWord(line, pieces));
  return words;
}

function readQuoted(text: string, start: number, mark: string): Piece | null {
  let read = "";
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (letter === mark) return { text: read, start, end: at + 1 };
    const isEscape = mark === '"' && letter === "\\" && /["\\]/u.test(text[at + 1] ?? "");
    read += isEscape ? text[++at] : letter;
  }
  return null;
}

function readBare(text: string, start: number): Piece | null {
  if (text[start] === "\\")
    return start + 1 < text.length ? { text: text[start + 1] ?? "", start, end: start + 2 } : null;
  let end = start + 1;
  while (end < text.length && !/[\s'"\\]/u.test(text[end] ?? "")) end += 1;
  return { text: text.slice(start, end), start, end };
}

function joinWord(line: Content, pieces: readonly Piece[]): Content {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && only.text === line.text.slice(only.start, only.end)) {
    return sliceContent(line, only.start, only.end);
  }
  const stretches = pieces.flatMap(({ start, end }) => sliceContent(line, start, end).stretches).slice(0, 1);
  const read = pieces.map((piece) => piece.text).join("");
  // What quotes and backslashes change has the place of its beginning.
  return {
    text: read,
    stretches: stretches.map(({ source }) => ({ at: 0, source, length: Math.min(1, read.length) })),
  };
}
