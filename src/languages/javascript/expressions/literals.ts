import type { Expression } from "../../../core/expression.ts";
import { type NodeOf, spanOf } from "../syntax.ts";
import type { Lowered, Lowering } from "./lowering.ts";

export const LITERALS: Lowering = {
  StringLiteral: (node) => ({ kind: "string", value: node.value, bytes: false, span: spanOf(node) }),
  NumericLiteral: (node) => ({ kind: "number", value: node.value, span: spanOf(node) }),
  // Beyond 2^53 the last digits are lost: a number here is a double, as everywhere in the facts.
  BigIntLiteral: (node) => ({ kind: "number", value: Number(node.value), span: spanOf(node) }),
  BooleanLiteral: (node) => ({ kind: "constant", name: String(node.value), span: spanOf(node) }),
  NullLiteral: (node) => ({ kind: "constant", name: "null", span: spanOf(node) }),
  RegExpLiteral: (node) => ({ kind: "other", parts: [], span: spanOf(node) }),
  TemplateLiteral: lowerTemplate,
};

function lowerTemplate(node: NodeOf<"TemplateLiteral">, lowered: Lowered): Expression {
  const span = spanOf(node);
  const fixed = templateText(node);
  if (fixed !== null) return { kind: "string", value: fixed, bytes: false, span };
  const parts = node.quasis.flatMap(({ value }, index): readonly (string | Expression)[] => {
    const expression = node.expressions[index];
    const text = value.cooked ?? value.raw;
    return [...(text === "" ? [] : [text]), ...(expression === undefined ? [] : [lowered.of(expression)])];
  });
  return { kind: "template", parts, span };
}

/** The text of a template in which nothing is computed, else null. A tag may have one with an escape that means nothing. */
export function templateText({ quasis }: NodeOf<"TemplateLiteral">): string | null {
  const [only, ...others] = quasis;
  return only === undefined || others.length > 0 ? null : (only.value.cooked ?? only.value.raw);
}
