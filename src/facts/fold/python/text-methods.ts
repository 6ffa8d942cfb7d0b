import type { ArgumentValue, Value } from "../../value.ts";
import { decodeText, encodeText, normaliseEncoding } from "../encodings.ts";
import { encodeHex } from "../codecs.ts";
import { bytesOf, charactersOf, likeText, listOf, MOST_TEXT, numberOf, textOf, type Text } from "../values.ts";
import { argumentAt, numberAt, textAt } from "./arguments.ts";
import { formatBraces } from "./braces.ts";
import { CODECS } from "./codecs.ts";
import { elementsOf } from "./elements.ts";
import { foldBinary } from "./operators.ts";
import { booleanOf } from "./truth.ts";
import { findText, splitText, stripText } from "./text-parts.ts";
import { translateText } from "./translate.ts";

type Method = (text: Text, args: readonly ArgumentValue[]) => Value | null;

/** What Python calls white space in bytes; in texts it is what Unicode calls so. */
const BLANKS = " \t\n\r\u000b\u000c";

/** Methods of `str`, `bytes` and `bytearray` that make texts of known texts. */
const METHODS: Readonly<Record<string, Method>> = {
  join: joinItems,
  replace: replaceText,
  translate: (text, args) => translateText(text, argumentAt(args, 0), argumentAt(args, 1, "delete")),
  lower: (text) => changeCase(text, (each) => each.toLowerCase()),
  casefold: (text) => changeCase(text, (each) => each.toLowerCase()),
  upper: (text) => changeCase(text, (each) => each.toUpperCase()),
  swapcase: (text) => changeCase(text, swapCase),
  capitalize: (text) => changeCase(text, (each) => each.charAt(0).toUpperCase() + each.slice(1).toLowerCase()),
  strip: (text, args) => strip(text, args, true, true),
  lstrip: (text, args) => strip(text, args, true, false),
  rstrip: (text, args) => strip(text, args, false, true),
  removeprefix: (text, args) => removeAffix(text, textAt(args, 0), true),
  removesuffix: (text, args) => removeAffix(text, textAt(args, 0), false),
  split: (text, args) => split(text, args, false),
  rsplit: (text, args) => split(text, args, true),
  splitlines: splitLines,
  partition: (text, args) => partition(text, textAt(args, 0), false),
  rpartition: (text, args) => partition(text, textAt(args, 0), true),
  format: formatBraces,
  format_map(text, args) {
    const map = argumentAt(args, 0);
    if (map?.kind !== "dictionary") return null;
    const named = map.entries.map(({ key, value }) => ({ name: key.kind === "text" ? key.value : "", value }));
    return formatBraces(text, named);
  },
  encode,
  decode,
  hex: (text, args) => (text.bytes && args.length === 0 ? textOf(encodeHex(text.value)) : null),
  tobytes: (text) => (text.bytes ? text : null),
  zfill: fillWithZeros,
  ljust: (text, args) => justify(text, args, "left"),
  rjust: (text, args) => justify(text, args, "right"),
  find: (text, args) => numberOf(findText(text, argumentAt(args, 0))),
  index: (text, args) => numberOf(findText(text, argumentAt(args, 0))),
  count: (text, args) => count(text, textAt(args, 0)),
  startswith: (text, args) => test(text, args, (value, part) => value.startsWith(part)),
  endswith: (text, args) => test(text, args, (value, part) => value.endsWith(part)),
  copy: (text) => text,
  __str__: (text) => (text.bytes ? null : text),
  __len__: (text) => numberOf(charactersOf(text.value).length),
  __add__: (text, args) => operate("+", text, args),
  __mul__: (text, args) => operate("*", text, args),
  __rmul__: (text, args) => operate("*", text, args),
  __mod__: (text, args) => operate("%", text, args),
};

/** What a method of a known text gives; null when it is not known, or no method. */
export function callTextMethod(text: Text, name: string, args: readonly ArgumentValue[]): Value | null {
  return Object.hasOwn(METHODS, name) ? (METHODS[name]?.(text, args) ?? null) : null;
}

/** Whether texts have such a method at all. */
export function isTextMethod(name: string): boolean {
  return Object.hasOwn(METHODS, name);
}

function operate(operator: string, text: Text, args: readonly ArgumentValue[]): Value | null {
  const other = argumentAt(args, 0);
  return other === null ? null : foldBinary(operator, text, other);
}

function joinItems(text: Text, args: readonly ArgumentValue[]): Value | null {
  const given = argumentAt(args, 0);
  const items = given === null ? null : elementsOf(given);
  if (items === null) return null;
  const parts = items.map((item): string | Value =>
    item.kind === "text" && item.bytes === text.bytes ? item.value : item,
  );
  if (!parts.every((part) => typeof part === "string")) {
    return { kind: "template", parts: parts.flatMap((part, index) => (index === 0 ? [part] : [text.value, part])) };
  }
  const length = parts.reduce((sum, part) => sum + part.length + text.value.length, 0);
  return length > MOST_TEXT + text.value.length ? null : likeText(parts.join(text.value), text);
}

function replaceText(text: Text, args: readonly ArgumentValue[]): Value | null {
  const [from, to, most] = [textAt(args, 0), textAt(args, 1), argumentAt(args, 2, "count")];
  if (from === null || to === null || from === "" || most !== null) return null;
  const parts = text.value.split(from);
  if (text.value.length + parts.length * to.length > MOST_TEXT) return null;
  return likeText(parts.join(to), text);
}

/** Bytes have letters in ASCII only. */
function changeCase(text: Text, change: (text: string) => string): Value | null {
  return likeText(text.bytes ? text.value.replaceAll(/[a-z]+/giu, change) : change(text.value), text);
}

function swapCase(text: string): string {
  return text.replaceAll(/\p{L}/gu, (each) => (each === each.toLowerCase() ? each.toUpperCase() : each.toLowerCase()));
}

function strip(text: Text, args: readonly ArgumentValue[], start: boolean, end: boolean): Value | null {
  const given = argumentAt(args, 0);
  if (given !== null && given.kind !== "text" && !(given.kind === "constant" && given.name === "None")) return null;
  const characters = given?.kind === "text" ? given.value : BLANKS;
  return likeText(stripText(text.value, new Set(characters), start, end), text);
}

function removeAffix(text: Text, affix: string | null, isPrefix: boolean): Value | null {
  if (affix === null || affix === "") return affix === null ? null : text;
  const { value } = text;
  if (isPrefix) return likeText(value.startsWith(affix) ? value.slice(affix.length) : value, text);
  return likeText(value.endsWith(affix) ? value.slice(0, -affix.length) : value, text);
}

function split(text: Text, args: readonly ArgumentValue[], fromEnd: boolean): Value | null {
  const [separator, most] = [argumentAt(args, 0, "sep"), argumentAt(args, 1, "maxsplit")];
  if (most !== null && most.kind !== "number") return null;
  const isBlank = separator === null || (separator.kind === "constant" && separator.name === "None");
  if (!isBlank && separator.kind !== "text") return null;
  const by = separator?.kind === "text" ? separator.value : null;
  const parts = splitText(text.value, by, most === null ? -1 : most.value, fromEnd);
  return parts === null ? null : listOf(parts.map((value) => ({ ...text, value })));
}

function splitLines(text: Text, args: readonly ArgumentValue[]): Value | null {
  if (args.length > 0) return null;
  const lines = text.value.split(/\r\n|[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/u);
  if (lines.at(-1) === "") lines.pop();
  return listOf(lines.map((value) => ({ ...text, value })));
}

function partition(text: Text, separator: string | null, fromEnd: boolean): Value | null {
  if (separator === null || separator === "") return null;
  const { value } = text;
  const at = fromEnd ? value.lastIndexOf(separator) : value.indexOf(separator);
  const none = fromEnd ? ["", "", value] : [value, "", ""];
  const parts = at < 0 ? none : [value.slice(0, at), separator, value.slice(at + separator.length)];
  return listOf(parts.map((part) => ({ ...text, value: part })));
}

function encode(text: Text, args: readonly ArgumentValue[]): Value | null {
  const encoding = argumentAt(args, 0, "encoding");
  if (text.bytes || (encoding !== null && encoding.kind !== "text")) return null;
  const encoded = encodeText(text.value, encoding?.value ?? "utf-8");
  return encoded === null ? null : bytesOf(encoded);
}

function decode(text: Text, args: readonly ArgumentValue[]): Value | null {
  const encoding = argumentAt(args, 0, "encoding");
  if (encoding !== null && encoding.kind !== "text") return null;
  const name = encoding?.value ?? "utf-8";
  const codec = CODECS[normaliseEncoding(name)];
  if (codec !== undefined) return codec(text);
  const decoded = text.bytes ? decodeText(text.value, name) : null;
  return decoded === null ? null : textOf(decoded);
}

function fillWithZeros(text: Text, args: readonly ArgumentValue[]): Value | null {
  const width = numberAt(args, 0);
  if (width === null || width > MOST_TEXT) return null;
  const sign = /^[-+]/u.exec(text.value)?.[0] ?? "";
  const missing = Math.max(0, width - charactersOf(text.value).length);
  return likeText(sign + "0".repeat(missing) + text.value.slice(sign.length), text);
}

function justify(text: Text, args: readonly ArgumentValue[], side: "left" | "right"): Value | null {
  const [width, fill] = [numberAt(args, 0), argumentAt(args, 1)];
  if (width === null || width > MOST_TEXT || (fill !== null && fill.kind !== "text")) return null;
  const missing = (fill?.value ?? " ").repeat(Math.max(0, width - charactersOf(text.value).length));
  return likeText(side === "left" ? text.value + missing : missing + text.value, text);
}

function count(text: Text, part: string | null): Value | null {
  return part === null || part === "" ? null : numberOf(text.value.split(part).length - 1);
}

function test(text: Text, args: readonly ArgumentValue[], has: (value: string, part: string) => boolean): Value | null {
  const given = args.length === 1 ? argumentAt(args, 0) : null;
  const parts = given?.kind === "list" ? given.items : [given];
  const texts = parts.flatMap((part) => (part?.kind === "text" ? [part.value] : []));
  return texts.length === parts.length ? booleanOf(texts.some((part) => has(text.value, part))) : null;
}
