import type { Expression } from "../../../core/expression.ts";
import { type Node, spanOf } from "../syntax.ts";
import type { Lowered, Lowering } from "./lowering.ts";

/** JSX. What it becomes depends on a compiler: here it is what stands in it. */
export const MARKUP: Lowering = {
  JSXElement: (node, lowered) => gather(node, [node.openingElement, ...node.children], lowered),
  JSXFragment: (node, lowered) => gather(node, node.children, lowered),
  JSXOpeningElement: (node, lowered) => gather(node, [node.name, ...node.attributes], lowered),
  JSXAttribute: (node, lowered) => (node.value ? lowered.of(node.value) : gather(node, [], lowered)),
  JSXSpreadAttribute: (node, lowered) => ({ kind: "spread", value: lowered.of(node.argument), span: spanOf(node) }),
  JSXSpreadChild: (node, lowered) => ({ kind: "spread", value: lowered.of(node.expression), span: spanOf(node) }),
  JSXExpressionContainer: (node, lowered) => lowered.of(node.expression),
  JSXText: (node) => ({ kind: "string", value: node.value, bytes: false, span: spanOf(node) }),
  // `<div>` names an element, `<Panel>` and `<panels.Wide>` what is in a variable (https://facebook.github.io/jsx/).
  JSXIdentifier: (node, lowered) =>
    /^[a-z]/u.test(node.name) ? gather(node, [], lowered) : { kind: "name", name: node.name, span: spanOf(node) },
  JSXMemberExpression: (node, lowered) => ({
    kind: "attribute",
    object:
      node.object.type === "JSXIdentifier"
        ? { kind: "name", name: node.object.name, span: spanOf(node.object) }
        : lowered.of(node.object),
    name: node.property.name,
    span: spanOf(node),
  }),
};

function gather(node: Node, parts: readonly Node[], lowered: Lowered): Expression {
  return { kind: "other", parts: lowered.all(parts), span: spanOf(node) };
}
