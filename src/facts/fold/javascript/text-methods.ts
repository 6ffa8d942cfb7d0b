import type { ArgumentValue, Value } from "../../value.ts";
import { likeText, listOf, MOST_ITEMS, MOST_TEXT, textOf, type Text } from "../values.ts";
import { toConstant, toNumber, toText } from "./coerce.ts";
import { linearPattern } from "./patterns.ts";

/** What a method does with a text and the numbers that it is given; undefined is one that is not given. */
type Cut = (text: string, ...given: (number | undefined)[]) => string | number | undefined;
type Search = (text: string, sought: string, from: number | undefined) => number | boolean;

const CUTS: Readonly<Record<string, Cut>> = {
  at: (text, index) => text.at(index ?? 0),
  charAt: (text, index) => text.charAt(index ?? 0),
  charCodeAt: (text, index) => text.charCodeAt(index ?? 0),
  codePointAt: (text, index) => text.codePointAt(index ?? 0),
  slice: (text, start, end) => text.slice(start, end),
  substring: (text, start, end) => text.substring(start ?? 0, end),
  // ECMA-262, annex B.2.2.1: written out, for a start before the text and lengths that are none.
  substr: (text, start = 0, length = Number.POSITIVE_INFINITY) => {
    const from = toWhole(start);
    const first = from < 0 ? Math.max(text.length + from, 0) : from;
    return text.slice(first, first + Math.max(toWhole(length), 0));
  },
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  toLocaleLowerCase: (text) => text.toLowerCase(),
  toLocaleUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  trimStart: (text) => text.trimStart(),
  trimEnd: (text) => text.trimEnd(),
  toString: (text: string) => text,
  valueOf: (text: string) => text,
};

const SEARCHES: Readonly<Record<string, Search>> = {
  indexOf: (text, sought, from) => text.indexOf(sought, from),
  lastIndexOf: (text, sought, from) => text.lastIndexOf(sought, from),
  includes: (text, sought, from) => text.includes(sought, from),
  startsWith: (text, sought, from) => text.startsWith(sought, from),
  endsWith: (text, sought, from) => text.endsWith(sought, from),
};

/** Tags round a text (ECMA-262, annex B.2.2), which are letters for those that have none. */
const TAGS: Readonly<Record<string, string>> = { italics: "i", bold: "b", strike: "strike", sub: "sub", sup: "sup" };

/** What a method of a text gives; null when that is not known. */
export function callTextMethod(text: Text, method: string, args: readonly ArgumentValue[]): Value | null {
  const given = args.map(({ value }) => value);
  if (text.bytes) return callBufferMethod(text, method, given);
  const tag = Object.hasOwn(TAGS, method) ? TAGS[method] : undefined;
  if (tag !== undefined) return textOf(`<${tag}>${text.value}</${tag}>`);
  const cut = Object.hasOwn(CUTS, method) ? CUTS[method] : undefined;
  if (cut !== undefined) return cutText(cut, text.value, given);
  const search = Object.hasOwn(SEARCHES, method) ? SEARCHES[method] : undefined;
  if (search !== undefined) return searchText(search, text.value, given);
  switch (method) {
    case "split":
      return splitText(text.value, given[0], given[1]);
    case "replace":
    case "replaceAll":
      return replaceText(text.value, given[0], given[1], method === "replaceAll");
    case "match":
      return matchText(text.value, given[0]);
    case "concat": {
      const parts = given.map(toText);
      return parts.every((part) => part !== null) ? textOf(text.value + parts.join("")) : null;
    }
    case "repeat": {
      const times = given[0] === undefined ? 0 : toNumber(given[0]);
      const isPossible = times !== null && times >= 0 && text.value.length * times <= MOST_TEXT;
      return isPossible ? textOf(text.value.repeat(times)) : null;
    }
    case "padStart":
    case "padEnd":
      return padText(text.value, method, given);
    default:
      return null;
  }
}

/** A Buffer's own methods, https://nodejs.org/api/buffer.html; bytes are Latin-1 here. */
function callBufferMethod(bytes: Text, method: string, given: readonly Value[]): Value | null {
  switch (method) {
    case "toString": {
      const encoding = given[0] === undefined ? "utf8" : toText(given[0]);
      if (encoding === null || given.length > 1 || !Buffer.isEncoding(encoding)) return null;
      return textOf(Buffer.from(bytes.value, "latin1").toString(encoding));
    }
    case "slice":
    case "subarray": {
      const bounds = given.map(toNumber);
      return bounds.includes(null) ? null : likeText(bytes.value.slice(bounds[0] ?? 0, bounds[1] ?? undefined), bytes);
    }
    case "reverse":
      return likeText(Array.from(bytes.value).toReversed().join(""), bytes);
    default:
      return null;
  }
}

function cutText(cut: Cut, text: string, given: readonly Value[]): Value | null {
  const numbers = given.map((value) =>
    value.kind === "constant" && value.name === "undefined" ? undefined : toNumber(value),
  );
  if (numbers.includes(null)) return null;
  const made = cut(text, ...numbers.map((number) => number ?? undefined));
  if (made === undefined) return { kind: "constant", name: "undefined" };
  return typeof made === "string" ? textOf(made) : { kind: "number", value: made };
}

/** ECMA-262, section 7.1.5. */
function toWhole(number: number): number {
  return Number.isNaN(number) ? 0 : Math.trunc(number);
}

function searchText(search: Search, text: string, [sought, from]: readonly Value[]): Value | null {
  const wanted = sought?.kind === "text" ? sought.value : null;
  const start = from === undefined ? undefined : toNumber(from);
  if (wanted === null || start === null) return null;
  const found = search(text, wanted, start);
  return typeof found === "number" ? { kind: "number", value: found } : toConstant(found);
}

function splitText(text: string, separator: Value | undefined, limit: Value | undefined): Value | null {
  const most = limit === undefined ? undefined : toNumber(limit);
  if (most === null || text.length > MOST_ITEMS) return null;
  const by =
    separator === undefined ? undefined : separator.kind === "text" ? separator.value : linearPattern(separator);
  if (by === null) return null;
  const parts = by === undefined ? [text] : text.split(by, most);
  return listOf(parts.map((value) => ({ kind: "text", value, bytes: false })));
}

/** A replacement with `$` stands for parts of the text, which could make it as long as its square. */
function replaceText(text: string, sought: Value | undefined, by: Value | undefined, all: boolean): Value | null {
  const replacement = by === undefined ? null : by.kind === "own" ? null : toText(by);
  const pattern = sought?.kind === "text" ? sought.value : sought === undefined ? null : linearPattern(sought);
  if (replacement === null || pattern === null || replacement.includes("$")) return null;
  const isMany = typeof pattern === "string" ? all : pattern.global;
  if (all && !isMany) return null;
  if (isMany && (text.length + 1) * (replacement.length + 1) > 4 * MOST_TEXT) return null;
  return textOf(isMany ? text.replaceAll(pattern, replacement) : text.replace(pattern, replacement));
}

function matchText(text: string, sought: Value | undefined): Value | null {
  const pattern = sought === undefined ? null : linearPattern(sought);
  if (pattern === null || !pattern.global || text.length > MOST_ITEMS) return null;
  const found = text.match(pattern);
  if (found === null) return { kind: "constant", name: "null" };
  return listOf(found.map((value) => ({ kind: "text", value, bytes: false })));
}

function padText(text: string, method: "padStart" | "padEnd", [length, filler]: readonly Value[]): Value | null {
  const to = length === undefined ? null : toNumber(length);
  const by = filler === undefined ? " " : toText(filler);
  return to === null || by === null || to > MOST_TEXT ? null : textOf(text[method](to, by));
}
