import type { Value } from "../../value.ts";
import { charactersOf, MOST_ITEMS } from "../values.ts";

/** What `for` goes over: characters, numbers of bytes, items, keys. Null when it is not known, or too much. */
export function elementsOf(value: Value): readonly Value[] | null {
  switch (value.kind) {
    case "list":
      return value.items;
    case "dictionary":
      return value.entries.map(({ key }) => key);
    case "text":
      if (value.value.length > MOST_ITEMS) return null;
      if (value.bytes) return charactersOf(value.value).map((each) => ({ kind: "number", value: each.charCodeAt(0) }));
      return charactersOf(value.value).map((each) => ({ kind: "text", value: each, bytes: false }));
    default:
      return null;
  }
}

/** Numbers from 0 to 255 as bytes in Latin-1; null when one is something else. */
export function bytesFromElements(items: readonly Value[]): string | null {
  const parts: string[] = [];
  for (const item of items) {
    if (item.kind !== "number" || item.value < 0 || item.value > 255) return null;
    parts.push(String.fromCharCode(item.value));
  }
  return parts.join("");
}
