import type { ArgumentValue, Value } from "../../value.ts";
import { unpack, unpackRaw } from "../codecs.ts";
import { bytesOf, listOf, MOST_ITEMS, textOf } from "../values.ts";
import { toConstant, toNumber, toText, truthOf } from "./coerce.ts";
import type { Fold } from "./fold.ts";
import { readJson } from "./json.ts";
import { PATH_FOLDS } from "./paths.ts";
import { patternValue } from "./patterns.ts";

/** Functions of the language and of Node.js that make texts and numbers out of others, by their qualified names. */
export const FOLDS: Readonly<Record<string, Fold>> = {
  ...PATH_FOLDS,
  String: (args) => (args.length === 0 ? textOf("") : ofText(args, (text) => text)),
  Number: (args) => numberValue(args[0] === undefined ? 0 : toNumber(args[0].value)),
  Boolean: (args) => toConstant(args[0] === undefined ? false : truthOf(args[0].value)),
  parseInt: (args) => parseWhole(args),
  "Number.parseInt": (args) => parseWhole(args),
  parseFloat: (args) => numberOfText(args, (text) => Number.parseFloat(text)),
  "String.fromCharCode": (args) => ofNumbers(args, (codes) => codes.map((code) => String.fromCharCode(code)).join("")),
  "String.fromCodePoint": (args) =>
    ofNumbers(args, (codes) =>
      codes.every((code) => Number.isInteger(code) && code >= 0 && code <= 0x10_ffff)
        ? codes.map((code) => String.fromCodePoint(code)).join("")
        : null,
    ),
  // WHATWG, forgiving-base64: blanks are left out; anything else that is no digit is an error.
  atob: (args) => ofText(args, (text) => (/^[\sA-Za-z0-9+/]*={0,2}\s*$/u.test(text) ? atobLike(text) : null)),
  btoa: (args) =>
    ofText(args, (text) => (/^[\0-\xff]*$/u.test(text) ? Buffer.from(text, "latin1").toString("base64") : null)),
  unescape: (args) => ofText(args, unescapeText),
  decodeURIComponent: (args) => ofText(args, (text) => orNull(() => decodeURIComponent(text))),
  decodeURI: (args) => ofText(args, (text) => orNull(() => decodeURI(text))),
  encodeURIComponent: (args) => ofText(args, (text) => orNull(() => encodeURIComponent(text))),
  encodeURI: (args) => ofText(args, (text) => orNull(() => encodeURI(text))),
  RegExp: (args) => {
    const [source, flags] = args.map(({ value }) => (value.kind === "text" ? value.value : null));
    return source === undefined || source === null || flags === null ? null : patternValue(source, flags ?? "");
  },
  "JSON.parse": (args) => (args.length === 1 && args[0]?.value.kind === "text" ? readJson(args[0].value.value) : null),
  // An address is its text where it holds what it stands for, and one of a text in memory is written as such a one.
  URL: (args) => (args.length === 1 && /^data:/iu.test(textAt(args) ?? "") ? (args[0]?.value ?? null) : null),
  "URL.createObjectURL": ([blob]) => addressOf(blob?.value),
  "Buffer.from": bufferFrom,
  "Buffer.concat": (args) => {
    const list = args[0]?.value;
    if (list?.kind !== "list" || args.length > 1) return null;
    const parts = list.items.map((item) => (item.kind === "text" && item.bytes ? item.value : null));
    return parts.includes(null) ? null : bytesOf(parts.join(""));
  },
  Uint8Array: (args) => (args[0]?.value.kind === "list" ? args[0].value : null),
  Array: (args) =>
    args.length === 1 && args[0]?.value.kind === "number" ? null : listOf(args.map(({ value }) => value)),
  "Array.of": (args) => listOf(args.map(({ value }) => value)),
  ...unpacking("gunzipSync inflateSync unzipSync", unpack),
  ...unpacking("inflateRawSync", unpackRaw),
};

function unpacking(names: string, read: (bytes: string) => string | null): Readonly<Record<string, Fold>> {
  const fold: Fold = ([given]) => {
    const bytes = given?.value.kind === "text" && given.value.bytes ? read(given.value.value) : null;
    return bytes === null ? null : bytesOf(bytes);
  };
  return Object.fromEntries(names.split(" ").map((name) => [`zlib.${name}`, fold]));
}

function ofText([given]: readonly ArgumentValue[], make: (text: string) => string | null): Value | null {
  const text = given === undefined ? null : toText(given.value);
  const made = text === null ? null : make(text);
  return made === null ? null : textOf(made);
}

function ofNumbers(args: readonly ArgumentValue[], make: (numbers: readonly number[]) => string | null): Value | null {
  const numbers = args.length > MOST_ITEMS ? [] : args.map(({ value }) => toNumber(value));
  const known = numbers.filter((number) => number !== null);
  const made = known.length === args.length ? make(known) : null;
  return made === null ? null : textOf(made);
}

function textAt([first]: readonly ArgumentValue[]): string | null {
  return first?.value.kind === "text" ? first.value.value : null;
}

/** `new Blob([text])`. */
function addressOf(blob: Value | undefined): Value | null {
  if (blob?.kind !== "result" || blob.of !== "Blob") return null;
  const parts = blob.arguments[0]?.value;
  if (parts?.kind !== "list") return null;
  const texts = parts.items.map((part) => (part.kind === "text" ? encodeURIComponent(part.value) : part));
  const address = ["data:text/javascript,", ...texts];
  return address.every((part) => typeof part === "string")
    ? textOf(address.join(""))
    : { kind: "template", parts: address };
}

function numberValue(value: number | null): Value | null {
  return value === null ? null : { kind: "number", value };
}

function numberOfText([given]: readonly ArgumentValue[], make: (text: string) => number): Value | null {
  const text = given === undefined ? null : toText(given.value);
  return numberValue(text === null ? null : make(text));
}

function parseWhole([text, radix]: readonly ArgumentValue[]): Value | null {
  const base = radix === undefined ? undefined : toNumber(radix.value);
  return text === undefined || base === null ? null : numberOfText([text], (given) => Number.parseInt(given, base));
}

function atobLike(text: string): string | null {
  const digits = text.replaceAll(/\s/gu, "").replace(/={1,2}$/u, "");
  return digits.length % 4 === 1 ? null : Buffer.from(digits, "base64").toString("latin1");
}

/** ECMA-262, annex B.2.1.2: `%41` and `%u0041`. */
function unescapeText(text: string): string {
  return text.replaceAll(/%u([\da-f]{4})|%([\da-f]{2})/giu, (_, unit: string | undefined, byte: string | undefined) =>
    String.fromCharCode(Number.parseInt(unit ?? byte ?? "0", 16)),
  );
}

function orNull(make: () => string): string | null {
  try {
    return make();
  } catch {
    return null;
  }
}

/** A text with its encoding, the numbers of the bytes, or bytes. */
function bufferFrom([given, encoding]: readonly ArgumentValue[]): Value | null {
  const value = given?.value;
  if (value?.kind === "text") {
    const name = encoding === undefined ? "utf8" : toText(encoding.value);
    if (value.bytes) return value;
    return name === null || !Buffer.isEncoding(name)
      ? null
      : bytesOf(Buffer.from(value.value, name).toString("latin1"));
  }
  if (value?.kind !== "list") return null;
  const numbers = value.items.map(toNumber).filter((number) => number !== null);
  if (numbers.length < value.items.length) return null;
  return bytesOf(numbers.map((number) => String.fromCharCode(number & 0xff)).join(""));
}
