import type { Expression } from "../../../core/expression.ts";
import { keyName } from "../names.ts";
import { type Node, type NodeOf, spanOf } from "../syntax.ts";
import type { Lowered, Lowering } from "./lowering.ts";

/** Arrays and objects; the same in patterns, where what stands inside is assigned to. */
export const COLLECTIONS: Lowering = {
  ArrayExpression: lowerList,
  ArrayPattern: lowerList,
  ObjectExpression: lowerObject,
  ObjectPattern: lowerObject,
  SpreadElement: (node, lowered) => ({ kind: "spread", value: lowered.of(node.argument), span: spanOf(node) }),
  RestElement: (node, lowered) => ({ kind: "spread", value: lowered.of(node.argument), span: spanOf(node) }),
  // The value that is given when there is none is an assignment of its own.
  AssignmentPattern: (node, lowered) => lowered.of(node.left),
  TSParameterProperty: (node, lowered) => lowered.of(node.parameter),
};

function lowerList(node: NodeOf<"ArrayExpression" | "ArrayPattern">, lowered: Lowered): Expression {
  return { kind: "list", items: lowered.all(node.elements), span: spanOf(node) };
}

function lowerObject(node: NodeOf<"ObjectExpression" | "ObjectPattern">, lowered: Lowered): Expression {
  const entries = node.properties.map((property) => {
    if (property.type === "SpreadElement" || property.type === "RestElement") {
      return { key: null, value: lowered.of(property.argument) };
    }
    const value: Expression =
      property.type === "ObjectMethod"
        ? { kind: "function", body: lowered.scopeOf(property), span: spanOf(property) }
        : lowered.of(property.value);
    return { key: lowerKey(property, lowered), value };
  });
  return { kind: "dictionary", entries, span: spanOf(node) };
}

function lowerKey(property: Extract<Node, { readonly key: unknown }>, lowered: Lowered): Expression {
  const name = keyName(property);
  if (name === null) return lowered.of(property.key);
  return { kind: "string", value: name, bytes: false, span: spanOf(property.key) };
}
