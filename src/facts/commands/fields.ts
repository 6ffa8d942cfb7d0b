import type { Expression } from "../../core/expression.ts";
import type { Field } from "../../languages/shell/invocation.ts";
import { constantOf, type Word } from "../word.ts";

const NOWHERE = { start: 0, end: 0 };

/** Words as the shell's reader has them: what it knows of wrappers and interpreters holds for any list of arguments. */
export function toFields(words: readonly Word[]): readonly Field[] {
  return words.map((word) => ({ value: toExpression(word), isSpread: false, word: null }));
}

function toExpression(word: Word): Expression {
  const text = constantOf(word);
  if (text !== null) return { kind: "string", value: text, bytes: false, span: NOWHERE };
  const parts = word.map((part): string | Expression =>
    typeof part === "string" ? part : { kind: "other", parts: [], span: NOWHERE },
  );
  return { kind: "template", parts, span: NOWHERE };
}
