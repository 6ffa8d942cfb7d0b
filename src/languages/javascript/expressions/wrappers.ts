import type { Expression } from "../../../core/expression.ts";
import { type Node, spanOf } from "../syntax.ts";
import type { Lowered, Lowering } from "./lowering.ts";

/** Types around a value: only the value is there at run time. */
export const WRAPPERS: Lowering = {
  TSAsExpression: (node, lowered) => lowered.of(node.expression),
  TSSatisfiesExpression: (node, lowered) => lowered.of(node.expression),
  TSTypeAssertion: (node, lowered) => lowered.of(node.expression),
  TSNonNullExpression: (node, lowered) => lowered.of(node.expression),
  TSInstantiationExpression: (node, lowered) => lowered.of(node.expression),
  TypeCastExpression: (node, lowered) => lowered.of(node.expression),
  // `import A = B.C` writes a member in the syntax of types.
  TSQualifiedName: (node, lowered) => ({
    kind: "attribute",
    object: lowered.of(node.left),
    name: node.right.name,
    span: spanOf(node),
  }),
};

/** Functions and classes as values; what they say is their definition's. */
export const DEFINED: Lowering = {
  FunctionExpression: lowerDefined,
  ArrowFunctionExpression: lowerDefined,
  ClassExpression: lowerDefined,
};

function lowerDefined(node: Node, lowered: Lowered): Expression {
  return { kind: "function", body: lowered.scopeOf(node), span: spanOf(node) };
}
