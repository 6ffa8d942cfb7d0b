import type { Value } from "./value.ts";
import { ARGUMENT, COMPUTED, toWord, type Gap, type Word } from "./word.ts";

/** A value as a word of a command, a path or an address: a parameter is what the caller says, anything else a gap. */
export function wordOfValue(value: Value): Word {
  return toWord(partsOf(value));
}

function partsOf(value: Value): readonly (string | Gap)[] {
  switch (value.kind) {
    case "text":
      return [value.value];
    case "number":
      return [String(value.value)];
    case "template":
      return value.parts.flatMap((part) => (typeof part === "string" ? [part] : partsOf(part)));
    case "unknown":
      return [value.because === "parameter" ? ARGUMENT : COMPUTED];
    default:
      return [COMPUTED];
  }
}
