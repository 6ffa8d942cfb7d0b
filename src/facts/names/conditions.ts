import type { CallEffect, Condition } from "../meaning/meaning.ts";
import type { Value } from "../value.ts";
import { alternativesOf } from "./choice.ts";
import type { Callee } from "./resolved.ts";
import { argumentsAt } from "./where.ts";

/** The effects that a call has with these arguments. */
export function effectsOf(effects: readonly CallEffect[], callee: Callee): readonly CallEffect[] {
  return effects.filter(({ when }) => when === undefined || isFulfilled(when, argumentsAt(callee, when.at)));
}

function isFulfilled({ holds, whenMissing }: Condition, values: readonly Value[]): boolean {
  if (values.length === 0) return whenMissing;
  return values.flatMap(alternativesOf).some((value) => {
    if ("begins" in holds) return startOf(value)?.startsWith(holds.begins) === true;
    const text = spellingOf(value);
    if (text === null) return !["list", "dictionary", "own"].includes(value.kind);
    return "is" in holds ? holds.is.includes(text) : holds.letters.split("").some((letter) => text.includes(letter));
  });
}

/** A text, or a constant as the language spells it; null for what is neither. */
function spellingOf(value: Value): string | null {
  if (value.kind === "text") return value.value;
  if (value.kind === "number") return String(value.value);
  return value.kind === "constant" ? value.name : null;
}

/** The known text that a value begins with; null for one that is no text. */
function startOf(value: Value): string | null {
  if (value.kind === "text") return value.value;
  if (value.kind !== "template") return null;
  const [first] = value.parts;
  return typeof first === "string" ? first : "";
}
