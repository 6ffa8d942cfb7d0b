import { MOST_ITEMS, MOST_TEXT, textOf } from "../values.ts";
import type { Value } from "../../value.ts";

/** What a value is as a text: ECMA-262, section 7.1.17. Null when that is not known, or too much. */
export function toText(value: Value): string | null {
  const text = writeText(value, { left: MOST_ITEMS });
  return text === null || text.length > MOST_TEXT ? null : text;
}

/** Lists may hold the same list many times: each visit costs. */
function writeText(value: Value, visits: { left: number }): string | null {
  if (visits.left-- <= 0) return null;
  switch (value.kind) {
    case "text":
      return value.bytes ? Buffer.from(value.value, "latin1").toString("utf8") : value.value;
    case "number":
      return String(value.value);
    case "constant":
      return value.name;
    case "list":
      return joinItems(value.items, ",", visits);
    case "dictionary":
      return value.entries.every(({ key }) => key.kind === "text" && !OVERRIDING.has(key.value))
        ? "[object Object]"
        : null;
    case "member":
      return value.isNamed ? nativeText(value.name) : null;
    case "named":
      return NATIVE.has(value.name) || value.name.includes(".prototype.") ? nativeText(value.name) : null;
    case "result":
      return ITERATORS.has(value.of) ? "[object Array Iterator]" : null;
    default:
      return null;
  }
}

/** Entries of an object that say themselves what its text is. */
const OVERRIDING: ReadonlySet<string> = new Set(["toString", "valueOf", "__proto__"]);
const ITERATORS: ReadonlySet<string> = new Set(
  ["entries", "keys", "values"].map((method) => `Array.prototype.${method}`),
);
/** Functions of the language whose text is asked for by code that is written without letters. */
const NATIVE: ReadonlySet<string> = new Set(
  "Function Array String Number Boolean Object RegExp Date eval escape unescape parseInt parseFloat isNaN".split(" "),
);

/** As V8 writes a function of its own. */
function nativeText(name: string): string {
  return `function ${name.slice(name.lastIndexOf(".") + 1)}() { [native code] }`;
}

/** `Array.prototype.join`: what is null or undefined is empty. */
export function joinTexts(items: readonly Value[], separator: string): Value | null {
  const text = joinItems(items, separator, { left: MOST_ITEMS });
  return text === null ? null : textOf(text);
}

function joinItems(items: readonly Value[], separator: string, visits: { left: number }): string | null {
  const parts: string[] = [];
  let length = 0;
  for (const item of items) {
    const isNothing = item.kind === "constant" && (item.name === "null" || item.name === "undefined");
    const part = isNothing ? "" : writeText(item, visits);
    length += (part?.length ?? 0) + separator.length;
    if (part === null || length > MOST_TEXT) return null;
    parts.push(part);
  }
  return parts.join(separator);
}

/** ECMA-262, section 7.1.4. Null when it is not known; `NaN` is a number. */
export function toNumber(value: Value): number | null {
  switch (value.kind) {
    case "number":
      return value.value;
    case "constant":
      return value.name === "undefined" ? Number.NaN : value.name === "true" ? 1 : 0;
    case "text":
    case "list":
    case "dictionary": {
      const text = toText(value);
      return text === null ? null : Number(text);
    }
    default:
      return null;
  }
}

/** ECMA-262, section 7.1.2. */
export function truthOf(value: Value): boolean | null {
  switch (value.kind) {
    case "text":
      return value.bytes || value.value !== "";
    case "number":
      return value.value !== 0 && !Number.isNaN(value.value);
    case "constant":
      return value.name === "true";
    case "list":
    case "dictionary":
    case "own":
    case "instance":
      return true;
    default:
      return null;
  }
}

export function toConstant(is: boolean | null): Value | null {
  return is === null ? null : { kind: "constant", name: String(is) };
}
