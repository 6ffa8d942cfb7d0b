import type { Expression, ScopeId } from "../../../core/expression.ts";
import type { Node, NodeOf, NodeType } from "../syntax.ts";

/** What the nodes inside a node were lowered to: they come before it. */
export interface Lowered {
  /** The value of a node; something without parts when it has none. */
  of(node: Node | null | undefined): Expression;
  all(nodes: readonly (Node | null)[]): readonly Expression[];
  /** The scope that a function or class opens. */
  scopeOf(node: Node): ScopeId;
}

/** How nodes become expressions, by their type. One that is missing here is a statement, or has no value. */
export type Lowering = {
  readonly [Type in NodeType]?: (node: NodeOf<Type>, lowered: Lowered) => Expression;
};
