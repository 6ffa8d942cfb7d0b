import type { Expression } from "../../../core/expression.ts";
import { type Node, spanOf } from "../syntax.ts";
import type { Visit } from "../walk.ts";
import { CALLS } from "./calls.ts";
import { COLLECTIONS } from "./collections.ts";
import { LITERALS } from "./literals.ts";
import type { Lowered, Lowering } from "./lowering.ts";
import { MARKUP } from "./markup.ts";
import { NAMES } from "./names.ts";
import { OPERATORS } from "./operators.ts";
import { DEFINED, WRAPPERS } from "./wrappers.ts";

const LOWERING: Lowering = {
  ...LITERALS,
  ...NAMES,
  ...CALLS,
  ...OPERATORS,
  ...COLLECTIONS,
  ...WRAPPERS,
  ...DEFINED,
  ...MARKUP,
};

type LowerAny = (node: Node, lowered: Lowered) => Expression;
const BY_TYPE: ReadonlyMap<string, LowerAny> = new Map(Object.entries(LOWERING) as [string, LowerAny][]);

/**
 * Lowers every node that has a value, once. From the last to the first: what is inside a node comes after it in the
 * list, so it is always there already, and nothing recurses.
 */
export function lowerAll(visits: readonly Visit[]): Lowered {
  const values = new Map<Node, Expression>();
  const bodies = new Map(visits.flatMap(({ node, scope, inner }) => (inner === scope ? [] : [[node, inner] as const])));
  const of: Lowered["of"] = (node) => (node && values.get(node)) ?? withoutValue(node);
  const lowered: Lowered = {
    of,
    all: (nodes) => nodes.map(of),
    scopeOf: (node) => bodies.get(node) ?? 0,
  };
  for (let index = visits.length - 1; index >= 0; index -= 1) {
    const node = visits[index]?.node;
    const lower = node && BY_TYPE.get(node.type);
    if (node && lower) values.set(node, lower(node, lowered));
  }
  return lowered;
}

/** A hole in an array is undefined; anything else here was not read, and its place is all there is to say. */
function withoutValue(node: Node | null | undefined): Expression {
  if (!node) return { kind: "constant", name: "undefined", span: { start: 0, end: 0 } };
  return { kind: "other", parts: [], span: spanOf(node) };
}
