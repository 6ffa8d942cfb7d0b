import type { Value } from "../value.ts";

/** Whether a program can only ever see this one value. */
export function isFixed(value: Value): boolean {
  switch (value.kind) {
    case "text":
    case "number":
    case "constant":
      return true;
    case "list":
      return value.items.every(isFixed);
    case "choice":
      return value.of.every(isFixed);
    default:
      return false;
  }
}

/** A text that is known in whole; null for every other value. */
export function textOf(value: Value | null): string | null {
  return value?.kind === "text" ? value.value : null;
}

/** `False` and `false`. */
export function isFalse(value: Value | null): boolean {
  return value?.kind === "constant" && value.name.toLowerCase() === "false";
}

/** `True` and `true`. */
export function isTrue(value: Value | null): boolean {
  return value?.kind === "constant" && value.name.toLowerCase() === "true";
}

/** The value under a key of a dictionary; null where there is none. */
export function entryOf(value: Value | null, key: string): Value | null {
  if (value?.kind !== "dictionary") return null;
  return value.entries.findLast((entry) => textOf(entry.key) === key)?.value ?? null;
}
