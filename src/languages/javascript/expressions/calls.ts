import type { Span } from "../../../core/span.ts";
import type { Argument, CallExpression } from "../../../core/expression.ts";
import { type Node, type NodeOf, spanOf } from "../syntax.ts";
import type { Lowered, Lowering } from "./lowering.ts";

/** Everything that calls a function: also `new`, tags of templates, decorators, and `import()`. */
export const CALLS: Lowering = {
  CallExpression: lowerCall,
  OptionalCallExpression: lowerCall,
  NewExpression: lowerCall,
  ImportExpression(node, lowered) {
    const span = spanOf(node);
    const callee = {
      kind: "name",
      name: "import",
      span: { start: span.start, end: span.start + "import".length },
    } as const;
    const given = node.options ? [node.source, node.options] : [node.source];
    return { kind: "call", callee, arguments: lowerArguments(given, lowered), span };
  },
  // What a tag really gets is the texts and then the values: the template as one says the same, in order.
  TaggedTemplateExpression: (node, lowered) => callWith(node.tag, [node.quasi], lowered, spanOf(node)),
  Decorator: (node, lowered) =>
    isBare(node) ? callWith(node.expression, [], lowered, spanOf(node)) : lowered.of(node.expression),
};

function lowerCall(
  node: NodeOf<"CallExpression" | "OptionalCallExpression" | "NewExpression">,
  lowered: Lowered,
): CallExpression {
  return callWith(node.callee, node.arguments, lowered, spanOf(node));
}

function callWith(callee: Node, given: readonly Node[], lowered: Lowered, span: Span): CallExpression {
  return { kind: "call", callee: lowered.of(callee), arguments: lowerArguments(given, lowered), span };
}

/** Where Babel recovers from `f(a, , b)`, an argument is null, which its types do not say. */
function lowerArguments(given: readonly (Node | null)[], lowered: Lowered): readonly Argument[] {
  return given.map((argument) => {
    const spread = argument?.type === "SpreadElement";
    return { name: null, spread, value: lowered.of(spread ? argument.argument : argument) };
  });
}

/** `@name`: the decorator is called with what it decorates. In `@name()` the call that is written stands for both. */
export function isBare({ expression }: NodeOf<"Decorator">): boolean {
  return expression.type !== "CallExpression";
}
