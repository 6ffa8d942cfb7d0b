import type { Expression, ScopeId } from "../../../core/expression.ts";
import { SOURCE } from "../scope-table.ts";
import { type Node, spanOf } from "../syntax.ts";
import type { Visit } from "../walk.ts";
import { CALLS } from "./calls.ts";
import { COLLECTIONS } from "./collections.ts";
import { LITERALS } from "./literals.ts";
import type { Lowered, Lowering } from "./lowering.ts";
import { MARKUP } from "./markup.ts";
import { MEMBERS } from "./members.ts";
import { OPERATORS } from "./operators.ts";
import { DEFINED, WRAPPERS } from "./wrappers.ts";

const LOWERING: Lowering = {
  ...LITERALS,
  ...MEMBERS,
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
export function lowerAll(visits: readonly Visit[], opened: ReadonlyMap<Node, ScopeId>): Lowered {
  const lowered: Lowered = {
    of: valueOf,
    all: (nodes) => nodes.map(valueOf),
    scopeOf: (node) => opened.get(node) ?? SOURCE,
  };
  for (let index = visits.length - 1; index >= 0; index -= 1) {
    const node = visits[index]?.node;
    const lower = node && BY_TYPE.get(node.type);
    if (node && lower) keepValue(node, lower(node, lowered));
  }
  return lowered;
}

/**
 * Where the value of a node is kept: in place of Babel's lines and columns, which nobody reads. In a Map of as many
 * nodes, keeping and finding the values took longer than the rest of the lowering.
 */
interface Keeping {
  loc?: unknown;
}

function keepValue(node: Keeping, value: Expression): void {
  node.loc = value;
}

function valueOf(node: Node | null | undefined): Expression {
  const kept = (node as Keeping | null | undefined)?.loc as Partial<Expression> | null | undefined;
  return kept?.kind === undefined ? withoutValue(node) : (kept as Expression);
}

/** A hole in an array is undefined; anything else here was not read, and its place is all there is to say. */
function withoutValue(node: Node | null | undefined): Expression {
  if (!node) return { kind: "constant", name: "undefined", span: { start: 0, end: 0 } };
  return { kind: "other", parts: [], span: spanOf(node) };
}
