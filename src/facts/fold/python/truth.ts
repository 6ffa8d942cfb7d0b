import type { Value } from "../../value.ts";

const CONSTANTS: Readonly<Record<string, boolean>> = { True: true, False: false, None: false };

/** Whether a value counts as true in Python. */
export function truthOf(value: Value): boolean | null {
  switch (value.kind) {
    case "text":
      return value.value !== "";
    case "number":
      return value.value !== 0;
    case "constant":
      return CONSTANTS[value.name] ?? null;
    case "list":
      return value.items.length > 0;
    case "dictionary":
      return value.entries.length > 0;
    case "named":
    case "own":
      return true;
    default:
      return null;
  }
}

export function booleanOf(value: boolean): Value {
  return { kind: "constant", name: value ? "True" : "False" };
}
