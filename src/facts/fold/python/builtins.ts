import type { ArgumentValue, Value } from "../../value.ts";
import { decodeText, encodeText } from "../encodings.ts";
import { decodeHex } from "../codecs.ts";
import { bytesOf, charactersOf, listOf, MOST_ITEMS, MOST_TEXT, numberOf, textOf } from "../values.ts";
import { argumentAt, numberAt, textAt, type Fold } from "./arguments.ts";
import { displayText, representText } from "./display.ts";
import { bytesFromElements, elementsOf } from "./elements.ts";
import { formatValue } from "./format-spec.ts";
import { listedBy } from "./listings.ts";
import { makeTranslation } from "./translate.ts";

/** Built-in functions and classes that make values of known values, https://docs.python.org/3/library/functions.html. */
export const BUILTIN_FOLDS: Readonly<Record<string, Fold>> = {
  "builtins.chr": (args) => {
    const code = numberAt(args, 0);
    return code === null || code < 0 || code > 0x10_ffff ? null : textOf(String.fromCodePoint(code));
  },
  "builtins.ord": (args) => {
    const characters = charactersOf(textAt(args, 0) ?? "");
    return characters.length === 1 ? numberOf(characters[0]?.codePointAt(0) ?? 0) : null;
  },
  "builtins.len": (args) => {
    const items = itemsAt(args, 0);
    return items === null || items.some(({ kind }) => kind === "unknown") ? null : numberOf(items.length);
  },
  "builtins.str": makeText,
  "builtins.repr": (args) => textOrNull(representAt(args)),
  "builtins.ascii": (args) => textOrNull(representAt(args)),
  "builtins.format": (args) => {
    const value = argumentAt(args, 0);
    const specification = argumentAt(args, 1);
    if (value === null || (specification !== null && specification.kind !== "text")) return null;
    return textOrNull(formatValue(value, specification?.value ?? ""));
  },
  "builtins.bytes": makeBytes,
  "builtins.bytearray": makeBytes,
  "builtins.memoryview": (args) => argumentAt(args, 0),
  "builtins.bytes.fromhex": fromHex,
  "builtins.bytearray.fromhex": fromHex,
  "builtins.str.maketrans": (args) => makeTranslation(args, false),
  "builtins.bytes.maketrans": (args) => makeTranslation(args, true),
  "builtins.bytearray.maketrans": (args) => makeTranslation(args, true),
  "builtins.int": makeNumber,
  "builtins.abs": (args) => foldNumber(args, Math.abs),
  "builtins.hex": (args) => radixText(args, 16, "0x"),
  "builtins.oct": (args) => radixText(args, 8, "0o"),
  "builtins.bin": (args) => radixText(args, 2, "0b"),
  "builtins.sum": (args) => {
    const items = itemsAt(args, 0);
    const numbers = items?.flatMap((item) => (item.kind === "number" ? [item.value] : []));
    if (items === null || numbers?.length !== items.length || args.length > 1) return null;
    return numberOf(numbers.reduce((sum, each) => sum + each, 0));
  },
  "builtins.list": makeList,
  "builtins.tuple": makeList,
  "builtins.iter": makeList,
  "builtins.sorted": (args) => listingAt(args),
  "builtins.reversed": (args) => {
    const items = itemsAt(args, 0);
    return items === null ? listingAt(args) : listOf(items.toReversed());
  },
  "builtins.range": makeRange,
  "builtins.enumerate": (args) => {
    const [items, start] = [itemsAt(args, 0), argumentAt(args, 1, "start")];
    if (items === null || (start !== null && start.kind !== "number")) return null;
    return listOf(items.map((item, at) => pairOf({ kind: "number", value: at + (start?.value ?? 0) }, item)));
  },
  "builtins.zip": (args) => {
    const lists = args.filter(({ name }) => name === null).map(({ value }) => elementsOf(value));
    if (lists.includes(null) || lists.length === 0) return null;
    const length = Math.min(...lists.map((list) => list?.length ?? 0));
    return listOf(
      Array.from({ length }, (_, at) => ({ kind: "list", items: lists.flatMap((list) => list?.[at] ?? []) })),
    );
  },
  "builtins.dict": makeDictionary,
};

function itemsAt(args: readonly ArgumentValue[], position: number): readonly Value[] | null {
  const value = argumentAt(args, position);
  return value === null ? null : elementsOf(value);
}

function representAt(args: readonly ArgumentValue[]): string | null {
  const value = argumentAt(args, 0);
  return value === null ? null : representText(value);
}

function textOrNull(text: string | null): Value | null {
  return text === null ? null : textOf(text);
}

function pairOf(first: Value, second: Value): Value {
  return { kind: "list", items: [first, second] };
}

/** `str(value)`, `str(bytes, encoding)`. */
function makeText(args: readonly ArgumentValue[]): Value | null {
  const value = argumentAt(args, 0, "object");
  if (value === null) return args.length === 0 ? textOf("") : null;
  const encoding = argumentAt(args, 1, "encoding");
  if (value.kind === "text" && value.bytes) {
    return encoding?.kind === "text" ? textOrNull(decodeText(value.value, encoding.value)) : null;
  }
  return textOrNull(displayText(value));
}

/** `bytes(list)`, `bytes(text, encoding)`, `bytes(count)`. */
function makeBytes(args: readonly ArgumentValue[]): Value | null {
  const [value, encoding] = [argumentAt(args, 0, "source"), argumentAt(args, 1, "encoding")];
  if (value === null) return args.length === 0 ? bytesOf("") : null;
  if (value.kind === "number") return value.value > MOST_TEXT ? null : bytesOf("\0".repeat(Math.max(0, value.value)));
  if (value.kind === "text" && value.bytes) return value;
  const encoded =
    value.kind === "text"
      ? encoding?.kind === "text"
        ? encodeText(value.value, encoding.value)
        : null
      : bytesFromElements(elementsOf(value) ?? [value]);
  return encoded === null ? null : bytesOf(encoded);
}

function fromHex(args: readonly ArgumentValue[]): Value | null {
  const text = textAt(args, 0);
  const decoded = text === null ? null : decodeHex(text);
  return decoded === null ? null : bytesOf(decoded);
}

const DIGITS: Readonly<Record<number, RegExp>> = { 2: /^[01]+$/u, 8: /^[0-7]+$/u, 10: /^\d+$/u, 16: /^[\da-f]+$/iu };

/** `int(text)`, `int(text, base)`, of a number itself. */
function makeNumber(args: readonly ArgumentValue[]): Value | null {
  const value = argumentAt(args, 0);
  if (value?.kind === "number") return numberOf(Math.trunc(value.value));
  const given = argumentAt(args, 1, "base");
  if (value?.kind !== "text" || (given !== null && given.kind !== "number")) return null;
  const match = /^\s*(?<sign>[-+]?)(?:0(?<prefix>[xob]))?(?<digits>[\da-f_]+)\s*$/iu.exec(value.value)?.groups;
  const written = { x: 16, o: 8, b: 2 }[match?.["prefix"]?.toLowerCase() ?? ""];
  const base = given?.value === 0 ? (written ?? 10) : (given?.value ?? 10);
  if (match === undefined || (written !== undefined && written !== base)) return null;
  const digits = (match["digits"] ?? "").replaceAll("_", "");
  if (DIGITS[base]?.test(digits) !== true) return null;
  return numberOf(Number.parseInt(digits, base) * (match["sign"] === "-" ? -1 : 1));
}

function foldNumber(args: readonly ArgumentValue[], change: (value: number) => number): Value | null {
  const value = numberAt(args, 0);
  return value === null ? null : numberOf(change(value));
}

function radixText(args: readonly ArgumentValue[], radix: number, prefix: string): Value | null {
  const value = numberAt(args, 0);
  if (value === null || !Number.isSafeInteger(value)) return null;
  return textOf((value < 0 ? "-" : "") + prefix + Math.abs(value).toString(radix));
}

function makeList(args: readonly ArgumentValue[]): Value | null {
  if (args.length === 0) return listOf([]);
  const items = args.length === 1 ? itemsAt(args, 0) : null;
  return items === null ? listingAt(args) : listOf(items);
}

/** Paths of which nobody knows how many there are: in another order they are the same. */
function listingAt(args: readonly ArgumentValue[]): Value | null {
  const value = argumentAt(args, 0);
  return value?.kind === "result" && listedBy(value) !== null ? value : null;
}

function makeRange(args: readonly ArgumentValue[]): Value | null {
  const bounds = args.map(({ value }) => (value.kind === "number" ? value.value : null));
  const [first = null, second = null, step = 1] = bounds;
  if (first === null || bounds.includes(null) || step === null || step === 0) return null;
  const [from, to] = bounds.length === 1 ? [0, first] : [first, second ?? 0];
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (length > MOST_ITEMS) return null;
  return listOf(Array.from({ length }, (_, at) => ({ kind: "number", value: from + at * step })));
}

/** `dict(a=1)`, `dict(pairs)`. */
function makeDictionary(args: readonly ArgumentValue[]): Value | null {
  const entries: { readonly key: Value; readonly value: Value }[] = [];
  for (const { name, value } of args) {
    if (name !== null) entries.push({ key: { kind: "text", value: name, bytes: false }, value });
    else if (value.kind === "dictionary") entries.push(...value.entries);
    else {
      for (const pair of elementsOf(value) ?? [value]) {
        const [key, item] = elementsOf(pair) ?? [];
        if (key === undefined || item === undefined) return null;
        entries.push({ key, value: item });
      }
    }
  }
  return { kind: "dictionary", entries };
}
