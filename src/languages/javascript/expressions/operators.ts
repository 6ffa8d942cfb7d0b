import type { Expression } from "../../../core/expression.ts";
import { type Node, spanOf } from "../syntax.ts";
import type { Lowered, Lowering } from "./lowering.ts";

export const OPERATORS: Lowering = {
  UnaryExpression: (node, lowered) => lowerUnary(node.operator, node.argument, node, lowered),
  UpdateExpression: (node, lowered) => lowerUnary(node.operator, node.argument, node, lowered),
  AwaitExpression: (node, lowered) => lowerUnary("await", node.argument, node, lowered),
  YieldExpression: (node, lowered) =>
    node.argument
      ? lowerUnary(node.delegate ? "yield*" : "yield", node.argument, node, lowered)
      : { kind: "other", parts: [], span: spanOf(node) },
  BinaryExpression: (node, lowered) => lowerBinary(node, lowered),
  LogicalExpression: (node, lowered) => lowerBinary(node, lowered),
  ConditionalExpression: (node, lowered) => ({
    kind: "conditional",
    test: lowered.of(node.test),
    branches: [lowered.of(node.consequent), lowered.of(node.alternate)],
    span: spanOf(node),
  }),
  // Both are what they come to: `(0, child_process.exec)("…")` is how compilers write every imported function's call.
  SequenceExpression: (node, lowered) => lowered.of(node.expressions.at(-1)),
  AssignmentExpression: (node, lowered) => lowered.of(node.right),
};

function lowerUnary(operator: string, operand: Node, node: Node, lowered: Lowered): Expression {
  return { kind: "unary", operator, operand: lowered.of(operand), span: spanOf(node) };
}

type TwoSided = Extract<Node, { readonly type: "BinaryExpression" | "LogicalExpression" }>;

function lowerBinary(node: TwoSided, lowered: Lowered): Expression {
  const { operator, left, right } = node;
  return { kind: "binary", operator, left: lowered.of(left), right: lowered.of(right), span: spanOf(node) };
}
