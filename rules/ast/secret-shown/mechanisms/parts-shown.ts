import { lastName } from "../../../../src/languages/callee-name.ts";
import type { Expression } from "../../../../src/core/expression.ts";

/** Functions that give all of what they are given, as text: Python, JavaScript. */
const WHOLE = /^(?:str|repr|dumps|stringify|format|String|inspect|pformat|vars)$/u;
/** Deeper than anybody writes. */
const DEEPEST = 8;

/**
 * The expressions of which a reader sees all: of `f"login({email}, {password!r})"` the two variables; nothing of
 * `len(password)`, `token[:4]` and `"set" if key else "not set"`.
 */
export function partsShown(value: Expression, depth = 0): readonly Expression[] {
  if (depth > DEEPEST) return [];
  const inner = (part: Expression): readonly Expression[] => partsShown(part, depth + 1);
  switch (value.kind) {
    case "template":
      return value.parts.flatMap((part) => (typeof part === "string" ? [] : inner(part)));
    case "binary":
      return /^[+%]$/u.test(value.operator) ? [value.left, value.right].flatMap(inner) : [];
    case "list":
      return value.items.flatMap(inner);
    case "dictionary":
      return value.entries.flatMap((entry) => inner(entry.value));
    case "call":
      return WHOLE.test(lastName(value.callee)) ? value.arguments.flatMap((argument) => inner(argument.value)) : [];
    // `{password!r}`
    case "other":
      return value.parts.length === 1 ? value.parts.flatMap(inner) : [];
    case "name":
    case "attribute":
    case "index":
      return [value];
    default:
      return [];
  }
}
