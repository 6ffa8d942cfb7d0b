import type { Expression } from "../../../core/expression.ts";

/** The names that a target gives a value to: itself, or those inside the pattern. No property of an object. */
export function boundNames(target: Expression): readonly string[] {
  if (target.kind === "name") return [target.name];
  const names: string[] = [];
  const places: Expression[] = [target];
  // It grows while it is gone through: a pattern may be nested as deeply as one likes.
  for (const place of places) {
    if (place.kind === "name") names.push(place.name);
    else if (place.kind === "spread") places.push(place.value);
    else if (place.kind === "list") for (const item of place.items) places.push(item);
    else if (place.kind === "dictionary") for (const { value } of place.entries) places.push(value);
  }
  return names;
}
