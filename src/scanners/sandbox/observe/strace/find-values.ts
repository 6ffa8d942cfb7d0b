import type { Item, Value } from "./read-values.ts";

/** All texts in a value, in their order. */
export function textsIn(value: Value): readonly Uint8Array[] {
  if (value.kind === "text") return [value.bytes];
  return value.kind === "group" ? value.items.flatMap((item) => textsIn(item.value)) : [];
}

/** The value of the first field of this name, at any depth; null for none. */
export function fieldOf(value: Value, name: string): Value | null {
  return fieldsOf(value, name)[0] ?? null;
}

/** The values of all fields of this name, at any depth. */
export function fieldsOf(value: Value, name: string): readonly Value[] {
  if (value.kind !== "group") return [];
  return value.items.flatMap((item: Item) => [
    ...(item.name === name ? [item.value] : []),
    ...fieldsOf(item.value, name),
  ]);
}

/** `80` of `80`, `htons(80)` and the like; the text of a text; empty for what has neither. */
export function plainText(value: Value | null): string {
  if (value === null) return "";
  if (value.kind === "word") return value.text;
  if (value.kind === "text") return Buffer.from(value.bytes).toString();
  return plainText(value.items.find((item) => item.value.kind !== "group")?.value ?? null);
}
