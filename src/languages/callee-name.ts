import type { Expression } from "../core/expression.ts";
import type { Language } from "../core/source-facts.ts";

/**
 * What is called, as the source writes it: names and attributes with dots between them, `?` for every other part
 * (`x[0].run()` is `?.run`). A command of a shell is a word: it stands for itself where it is known.
 */
export function calleeName(callee: Expression, language: Language): string {
  const attributes: string[] = [];
  let part = callee;
  while (part.kind === "attribute") {
    attributes.push(part.name);
    part = part.object;
  }
  return [firstName(part, language), ...attributes.toReversed()].join(".");
}

/** The name that an expression ends in: `digest` of `hashlib.sha256(x).digest`; empty for what ends in none. */
export function lastName(expression: Expression | null): string {
  return expression?.kind === "name" || expression?.kind === "attribute" ? expression.name : "";
}

function firstName(part: Expression, language: Language): string {
  if (part.kind === "name") return part.name;
  return part.kind === "string" && language === "shell" ? part.value : "?";
}
