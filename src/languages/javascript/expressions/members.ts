import type { Span } from "../../../core/span.ts";
import type { Expression } from "../../../core/expression.ts";
import { spanOf } from "../syntax.ts";
import type { Lowering } from "./lowering.ts";

/** Names, and what is reached from them by a dot or in brackets. */
export const MEMBERS: Lowering = {
  Identifier: (node) => lowerName(node.name, spanOf(node)),
  PrivateName: (node) => lowerName(`#${node.id.name}`, spanOf(node)),
  ThisExpression: (node) => lowerName("this", spanOf(node)),
  Super: (node) => lowerName("super", spanOf(node)),
  MetaProperty(node) {
    const object = lowerName(node.meta.name, spanOf(node.meta));
    return { kind: "attribute", object, name: node.property.name, span: spanOf(node) };
  },
  MemberExpression: (node, lowered) => lowerMember(node, lowered),
  OptionalMemberExpression: (node, lowered) => lowerMember(node, lowered),
};

/** `undefined` is a name to the parser only. */
function lowerName(name: string, span: Span): Expression {
  return name === "undefined" ? { kind: "constant", name, span } : { kind: "name", name, span };
}

const lowerMember: NonNullable<Lowering["MemberExpression"] & Lowering["OptionalMemberExpression"]> = (
  node,
  lowered,
) => {
  const { property, computed } = node;
  const object = lowered.of(node.object);
  const span = spanOf(node);
  if (!computed && property.type === "Identifier") return { kind: "attribute", object, name: property.name, span };
  if (property.type === "PrivateName") return { kind: "attribute", object, name: `#${property.id.name}`, span };
  return { kind: "index", object, index: lowered.of(property), span };
};
