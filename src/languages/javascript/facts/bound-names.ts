import type { Expression } from "../../../core/expression.ts";

/** The names that a target gives a value to: itself, or those inside the pattern. No property of an object. */
export function boundNames(target: Expression): readonly string[] {
  const names: string[] = [];
  const waiting = [target];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (place.kind === "name") names.push(place.name);
    else if (place.kind === "spread") waiting.push(place.value);
    else if (place.kind === "list") waiting.push(...place.items);
    else if (place.kind === "dictionary") waiting.push(...place.entries.map(({ value }) => value));
  }
  return names;
}
