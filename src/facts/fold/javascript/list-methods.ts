import type { ArgumentValue, Value } from "../../value.ts";
import { listOf } from "../values.ts";
import { joinTexts, toNumber, toText } from "./coerce.ts";

const UNDEFINED: Value = { kind: "constant", name: "undefined" };

/** Whether all items of a list are there: an item that is not known may stand for any number of them. */
export function isWhole(items: readonly Value[]): boolean {
  return items.every((item) => item.kind !== "unknown");
}

/** What a method of a list gives that calls nothing; null when that is not known. */
export function callListMethod(items: readonly Value[], method: string, args: readonly ArgumentValue[]): Value | null {
  const given = args.map(({ value }) => value);
  switch (method) {
    case "join": {
      const separator = given[0] === undefined ? "," : toText(given[0]);
      return separator === null ? null : joinTexts(items, separator);
    }
    case "toString":
      return joinTexts(items, ",");
    case "reverse":
    case "toReversed":
      return listOf(items.toReversed());
    case "slice": {
      const bounds = given.map(toNumber);
      return bounds.includes(null) || !isWhole(items)
        ? null
        : listOf(items.slice(bounds[0] ?? 0, bounds[1] ?? undefined));
    }
    case "concat":
      return listOf([...items, ...given.flatMap((value) => (value.kind === "list" ? value.items : [value]))]);
    case "flat":
      return listOf(items.flatMap((item) => (item.kind === "list" ? item.items : [item])));
    case "at": {
      const index = given[0] === undefined ? 0 : toNumber(given[0]);
      return index === null || !isWhole(items) ? null : (items.at(index) ?? UNDEFINED);
    }
    case "pop":
      return isWhole(items) ? (items.at(-1) ?? UNDEFINED) : null;
    case "shift":
      return items[0] ?? UNDEFINED;
    case "valueOf":
    case "values":
      return { kind: "list", items };
    default:
      return null;
  }
}
