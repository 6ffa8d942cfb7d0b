import { templateText } from "../expressions/literals.ts";
import { spanOf } from "../syntax.ts";
import type { Gathering } from "./draft.ts";

export const STRING_FACTS: Gathering = {
  StringLiteral: ({ node }, { strings }) => strings.push({ value: node.value, span: spanOf(node) }),
  TemplateLiteral: ({ node }, { strings }) => strings.push({ value: templateText(node), span: spanOf(node) }),
  // A directive's value is as written; what its escapes mean stands beside it.
  DirectiveLiteral({ node }, { strings }) {
    const cooked = node.extra?.["expressionValue"];
    strings.push({ value: typeof cooked === "string" ? cooked : node.value, span: spanOf(node) });
  },
  JSXText({ node }, { strings }) {
    if (node.value.trim() !== "") strings.push({ value: node.value, span: spanOf(node) });
  },
};
