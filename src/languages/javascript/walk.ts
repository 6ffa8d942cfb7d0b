import type { ScopeId } from "../../core/expression.ts";
import type { ParseProblem } from "../../core/source-facts.ts";
import { childKeysOf, isAmbient, isPlainName } from "./child-keys.ts";
import { DEEPEST, TOO_DEEP } from "./depth.ts";
import { scopeNameOf } from "./names.ts";
import { openingOf } from "./scope-openers.ts";
import { type ScopeTable, SOURCE } from "./scope-table.ts";
import { type Node, spanOf } from "./syntax.ts";

/** A node in its place. */
export interface Visit<Visited extends Node = Node> {
  readonly node: Visited;
  readonly parent: Visit | null;
  readonly scope: ScopeId;
  /** How many nodes are around it. */
  readonly depth: number;
}

export type Walk =
  | {
      readonly ok: true;
      readonly visits: readonly Visit[];
      /** The scopes that nodes open. */
      readonly opened: ReadonlyMap<Node, ScopeId>;
      readonly unknown: readonly ParseProblem[];
    }
  | { readonly ok: false; readonly problem: ParseProblem };

/**
 * Lists every node that runs, each before what is inside it, in the order of the text, and opens the scopes. A stack of
 * its own, no recursion: Babel itself reads `f()()()…` in a loop, 190,000 calls deep.
 */
export function walk(root: Node, scopes: ScopeTable, isModule: boolean): Walk {
  const visits: Visit[] = [];
  const opened = new Map<Node, ScopeId>();
  const unknown: ParseProblem[] = [];
  const waiting: Visit[] = [{ node: root, parent: null, scope: SOURCE, depth: 0 }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { node, scope, depth } = visit;
    if (depth > DEEPEST) return { ok: false, problem: { message: TOO_DEEP, at: spanOf(node) } };
    const keys = childKeysOf(node);
    if (keys === undefined) {
      unknown.push({ message: `nothing is known of ${node.type}`, at: spanOf(node) });
      continue;
    }
    visits.push(visit);
    const parent = visit.parent?.node ?? null;
    const opening = openingOf(node, parent, isModule);
    let inner = scope;
    if (opening !== null) {
      inner = scopes.open({ kind: opening.kind, name: scopeNameOf(node, parent), parent: scope, span: spanOf(node) });
      opened.set(node, inner);
    }
    // From the last to the first: what is pushed last is visited first.
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index] ?? "";
      pushChildren(waiting, visit, key, opening?.inside?.includes(key) === false ? scope : inner);
    }
  }
  return { ok: true, visits, opened, unknown };
}

function pushChildren(waiting: Visit[], parent: Visit, key: string, scope: ScopeId): void {
  const children = (parent.node as unknown as Readonly<Record<string, Children>>)[key];
  if (!Array.isArray(children)) {
    if (children) pushChild(waiting, parent, key, scope, children);
    return;
  }
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child) pushChild(waiting, parent, key, scope, child);
  }
}

/** What Babel keeps under a key that holds children; null for what is left out, such as holes in arrays. */
type Children = Node | null | undefined | (Node | null)[];

function pushChild(waiting: Visit[], parent: Visit, key: string, scope: ScopeId, child: Node): void {
  if (isPlainName(parent.node, key, child) || isAmbient(child)) return;
  waiting.push({ node: child, parent, scope, depth: parent.depth + 1 });
}
