import type { Span } from "../../../core/span.ts";

/** Keys and indexes from the top, joined: keys may have dots in them. */
export function pathTo(parent: string, step: string | number): string {
  return `${parent}\0${step}`;
}

/** Where something is written. `value` is null for a table with a header of its own, `key` for the item of a list. */
export interface TomlPlace {
  readonly key: Span | null;
  readonly value: Span | null;
}

/** Where a text that a parser of TOML has accepted is read. */
interface Scanner {
  readonly text: string;
  at: number;
  readonly places: Map<string, TomlPlace>;
  /** How many tables an array of tables has so far, by its path: what is said of it is said of the last one. */
  readonly counts: Map<string, number>;
}

/** Blanks, line ends and comments, which may stand between any two things. */
const BETWEEN = /(?:[ \t\r\n]+|#[^\n]*)*/uy;
const BARE = /[^\s.=\]]+/uy;
/** Of each kind of string: three quotes before one, because one could be the start of three. */
const STRING = /"""(?:[^\\]|\\[^])*?"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\]|\\.)*"|'[^']*'/uy;
const OTHER = /[^,\]}#\n]*/uy;

/** Where keys and values of a TOML text stand, by `pathTo`. A parser of TOML has accepted it: nothing is checked here. */
export function findTomlPlaces(text: string): ReadonlyMap<string, TomlPlace> {
  const scanner: Scanner = { text, at: 0, places: new Map(), counts: new Map() };
  let table = "";
  for (pass(scanner, BETWEEN); scanner.at < text.length; pass(scanner, BETWEEN)) {
    if (text[scanner.at] === "[") table = readHeader(scanner);
    else readEntry(scanner, table);
  }
  return scanner.places;
}

/** Moves behind what the pattern matches here, which is returned. */
function pass(scanner: Scanner, pattern: RegExp): string {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.text)?.[0] ?? "";
  scanner.at += found.length;
  return found;
}

/** `[a.b]` or `[[a.b]]`: the path of the table that follows. */
function readHeader(scanner: Scanner): string {
  const isArray = scanner.text[scanner.at + 1] === "[";
  scanner.at += isArray ? 2 : 1;
  const keys = readKeys(scanner);
  scanner.at += isArray ? 2 : 1;
  const path = keys.reduce((parent, { key, span }, index) => {
    const own = pathTo(parent, key);
    addKey(scanner, own, span);
    if (isArray && index === keys.length - 1) scanner.counts.set(own, (scanner.counts.get(own) ?? 0) + 1);
    const count = scanner.counts.get(own);
    return count === undefined ? own : pathTo(own, count - 1);
  }, "");
  return path;
}

/** `a."b.c" = …` */
function readEntry(scanner: Scanner, table: string): void {
  let path = table;
  for (const { key, span } of readKeys(scanner)) {
    path = pathTo(path, key);
    addKey(scanner, path, span);
  }
  // The equals sign.
  scanner.at += 1;
  readValue(scanner, path);
}

/** The first place of a key: `[a.b]` and `[a.c]` both name `a`. */
function addKey({ places }: Scanner, path: string, key: Span): void {
  if (!places.has(path)) places.set(path, { key, value: null });
}

/** Keys with dots between them, up to whatever follows them. */
function readKeys(scanner: Scanner): readonly { readonly key: string; readonly span: Span }[] {
  const keys: { readonly key: string; readonly span: Span }[] = [];
  for (;;) {
    pass(scanner, BETWEEN);
    const start = scanner.at;
    const quoted = pass(scanner, STRING);
    const key = quoted === "" ? pass(scanner, BARE) : unquote(quoted);
    const mark = quoted === "" ? 0 : 1;
    keys.push({ key, span: { start: start + mark, end: scanner.at - mark } });
    pass(scanner, BETWEEN);
    if (scanner.text[scanner.at] !== ".") return keys;
    scanner.at += 1;
  }
}

/** Escapes of TOML are those of JSON, but for `\UXXXXXXXX`, `\e` and `\xXX`: a key that has these has no place. */
function unquote(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

function readValue(scanner: Scanner, path: string): void {
  pass(scanner, BETWEEN);
  const start = scanner.at;
  const first = scanner.text[start];
  if (first === "[") readItems(scanner, "]", (index) => readValue(scanner, pathTo(path, index)));
  else if (first === "{") readItems(scanner, "}", () => readEntry(scanner, path));
  else if (pass(scanner, STRING) === "") pass(scanner, OTHER);
  const end = start + scanner.text.slice(start, scanner.at).trimEnd().length;
  scanner.places.set(path, { key: scanner.places.get(path)?.key ?? null, value: { start, end } });
}

/** What stands between brackets, with commas behind it. */
function readItems(scanner: Scanner, close: string, read: (index: number) => void): void {
  scanner.at += 1;
  for (let index = 0; ; index++) {
    pass(scanner, BETWEEN);
    const isEnd = scanner.text[scanner.at] === close || scanner.at >= scanner.text.length;
    if (isEnd) break;
    read(index);
    pass(scanner, BETWEEN);
    if (scanner.text[scanner.at] === ",") scanner.at += 1;
  }
  scanner.at += 1;
}
