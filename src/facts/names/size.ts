import { MOST_ITEMS, MOST_TEXT } from "../fold/values.ts";
import type { Value } from "../value.ts";

/** Units of text that cost as much as one step. */
const UNITS_A_STEP = 64;
const ITEMS_A_STEP = 4;

/** Steps that making a value costs; null for one that is too large to be kept. */
export function costOf(value: Value): number | null {
  switch (value.kind) {
    case "text":
      return value.value.length > MOST_TEXT ? null : value.value.length / UNITS_A_STEP;
    case "list":
      return value.items.length > MOST_ITEMS ? null : value.items.length / ITEMS_A_STEP;
    case "dictionary":
      return value.entries.length > MOST_ITEMS ? null : value.entries.length / ITEMS_A_STEP;
    case "template":
      return value.parts.length > MOST_ITEMS ? null : value.parts.length / ITEMS_A_STEP;
    default:
      return 0;
  }
}
