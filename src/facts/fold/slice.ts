import type { Value } from "../value.ts";
import { charactersOf, likeText, listOf } from "./values.ts";

/** A part of a text or list, as Python takes it; null when a bound is not known. */
export function slice(object: Value, lower: Value | null, upper: Value | null, step: Value | null): Value | null {
  const [from, to, by] = [readBound(lower), readBound(upper), readBound(step)];
  if (from === undefined || to === undefined || by === undefined || by === 0) return null;
  if (object.kind === "text") {
    return likeText(takeItems(charactersOf(object.value), from, to, by ?? 1).join(""), object);
  }
  return object.kind === "list" ? listOf(takeItems(object.items, from, to, by ?? 1)) : null;
}

/** Null where nothing is given, undefined where it is not known. */
function readBound(value: Value | null): number | null | undefined {
  if (value === null || (value.kind === "constant" && value.name === "None")) return null;
  return value.kind === "number" ? value.value : undefined;
}

function takeItems<Item>(
  items: readonly Item[],
  lower: number | null,
  upper: number | null,
  step: number,
): readonly Item[] {
  const { length } = items;
  const [first, last] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (bound: number): number => Math.min(Math.max(bound < 0 ? bound + length : bound, first), last);
  const from = lower === null ? (step > 0 ? first : last) : clamp(lower);
  const to = upper === null ? (step > 0 ? last : first) : clamp(upper);
  if (step === 1) return items.slice(from, Math.max(from, to));
  const taken: Item[] = [];
  for (let at = from; step > 0 ? at < to : at > to; at += step) {
    const item = items[at];
    if (item !== undefined) taken.push(item);
  }
  return taken;
}
