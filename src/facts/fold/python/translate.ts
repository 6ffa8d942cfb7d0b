import type { ArgumentValue, Value } from "../../value.ts";
import { charactersOf, likeText, type Text } from "../values.ts";
import { argumentAt } from "./arguments.ts";

/** `text.translate(table)`: a dictionary of code points for texts, 256 bytes for bytes, which may also delete some. */
export function translateText(text: Text, table: Value | null, remove: Value | null): Value | null {
  if (text.bytes) return translateBytes(text, table, remove?.kind === "text" ? remove.value : "");
  if (table?.kind !== "dictionary") return null;
  const replacements = new Map<number, string>();
  for (const { key, value } of table.entries) {
    const replacement = replacementOf(value);
    if (key.kind !== "number" || replacement === null) return null;
    replacements.set(key.value, replacement);
  }
  return likeText(
    charactersOf(text.value)
      .map((each) => replacements.get(each.codePointAt(0) ?? 0) ?? each)
      .join(""),
    text,
  );
}

function replacementOf(value: Value): string | null {
  if (value.kind === "text") return value.value;
  if (value.kind === "number") return String.fromCodePoint(Math.min(Math.max(value.value, 0), 0x10_ffff));
  return value.kind === "constant" && value.name === "None" ? "" : null;
}

function translateBytes(text: Text, table: Value | null, remove: string): Value | null {
  const isTable = table?.kind === "text" && table.value.length === 256;
  if (table !== null && !isTable && !(table.kind === "constant" && table.name === "None")) return null;
  const kept = Array.from(text.value).filter((each) => !remove.includes(each));
  return likeText(kept.map((each) => (isTable ? table.value.charAt(each.charCodeAt(0)) : each)).join(""), text);
}

/** `str.maketrans`, or with `bytes` that of bytes. */
export function makeTranslation(args: readonly ArgumentValue[], bytes: boolean): Value | null {
  const [from, to, removed] = [argumentAt(args, 0), argumentAt(args, 1), argumentAt(args, 2)];
  if (to === null) return from?.kind === "dictionary" && !bytes ? codePointKeys(from) : null;
  if (from?.kind !== "text" || to.kind !== "text") return null;
  const [keys, values] = [charactersOf(from.value), charactersOf(to.value)];
  if (keys.length !== values.length) return null;
  if (bytes) {
    const table = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    for (const [at, key] of keys.entries()) table[key.charCodeAt(0)] = values[at] ?? key;
    return { kind: "text", value: table.join(""), bytes: true };
  }
  const entries = keys.map((key, at) => ({ key: codePoint(key), value: codePoint(values[at] ?? "") }));
  const none: Value = { kind: "constant", name: "None" };
  const deleted = removed?.kind === "text" ? charactersOf(removed.value) : [];
  return { kind: "dictionary", entries: [...entries, ...deleted.map((key) => ({ key: codePoint(key), value: none }))] };
}

function codePointKeys({ entries }: Extract<Value, { kind: "dictionary" }>): Value {
  return {
    kind: "dictionary",
    entries: entries.map(({ key, value }) => ({ key: key.kind === "text" ? codePoint(key.value) : key, value })),
  };
}

function codePoint(character: string): Value {
  return { kind: "number", value: character.codePointAt(0) ?? 0 };
}
