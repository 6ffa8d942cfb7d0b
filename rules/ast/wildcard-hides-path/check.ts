import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import { isSensitivePath } from "../../../src/facts/risk/files.ts";

/** `[w]`: a class with one letter, which is that letter. */
const ONE_LETTER = /^\[(?<letter>[^\]!^-])\]$/u;

/** Words of a shell that name a place of secrets once such classes are written as what they are. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    if (source.facts.language !== "shell") continue;
    for (const { call } of source.facts.calls) {
      for (const { value } of call.arguments) {
        const meant = value.kind === "template" ? spellOut(value.parts) : null;
        if (meant !== null && isSensitivePath(meant)) yield { source, span: value.span, key: meant, detail: meant };
      }
    }
  }
};

/** The word with the letters that its classes stand for; null where it has anything else in it that is not fixed. */
function spellOut(parts: readonly (string | Expression)[]): string | null {
  let spelled = "";
  for (const part of parts) {
    if (typeof part === "string") spelled += part;
    else {
      const isClass = part.kind === "unary" && part.operator === "glob" && part.operand.kind === "string";
      const letter = isClass ? ONE_LETTER.exec(part.operand.value)?.groups?.["letter"] : undefined;
      if (letter === undefined) return null;
      spelled += letter;
    }
  }
  return spelled;
}
