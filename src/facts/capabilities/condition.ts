import type { Condition } from "../meaning/meaning.ts";
import { alternativesOf } from "../names/choice.ts";
import type { Callee } from "../names/resolved.ts";
import { argumentsAt } from "../names/where.ts";
import type { Value } from "../value.ts";

/** Whether a call may fulfil a condition: what is not known fulfils every one. */
export function holds({ at, holds: wanted, whenMissing }: Condition, callee: Callee): boolean {
  const values = argumentsAt(callee, at);
  if (values.length === 0) return whenMissing;
  return values.flatMap(alternativesOf).some((value) => {
    const text = spellingOf(value);
    if (text === null) return !["list", "dictionary", "own"].includes(value.kind);
    return "is" in wanted ? wanted.is.includes(text) : [...wanted.letters].some((letter) => text.includes(letter));
  });
}

/** A text or a constant as the language spells it; null for what is neither. */
function spellingOf(value: Value): string | null {
  switch (value.kind) {
    case "text":
      return value.value;
    case "number":
      return String(value.value);
    case "constant":
      return value.name;
    default:
      return null;
  }
}
