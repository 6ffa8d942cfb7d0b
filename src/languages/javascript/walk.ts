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
  /** The scope that the node opens, else the one in which it stands. */
  readonly inner: ScopeId;
  /** How many nodes are around it. */
  readonly depth: number;
}

export type Walk =
  | { readonly ok: true; readonly visits: readonly Visit[]; readonly unknown: readonly ParseProblem[] }
  | { readonly ok: false; readonly problem: ParseProblem };

/**
 * Lists every node that runs, each before what is inside it, in the order of the text, and opens the scopes. A stack of
 * its own, no recursion: Babel itself reads `f()()()…` in a loop, 190,000 calls deep.
 */
export function walk(root: Node, scopes: ScopeTable, isModule: boolean): Walk {
  const visits: Visit[] = [];
  const unknown: ParseProblem[] = [];
  const waiting: Visit[] = [{ node: root, parent: null, scope: SOURCE, inner: SOURCE, depth: 0 }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { node, depth } = visit;
    if (depth > DEEPEST) return { ok: false, problem: { message: TOO_DEEP, at: spanOf(node) } };
    const keys = childKeysOf(node);
    if (keys === undefined) {
      unknown.push({ message: `nothing is known of ${node.type}`, at: spanOf(node) });
      continue;
    }
    const entered = enter(visit, scopes, isModule);
    visits.push(entered.visit);
    // From the last to the first: what is pushed last is visited first.
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      const key = keys[index] ?? "";
      const scope = entered.isInside(key) ? entered.visit.inner : visit.scope;
      pushChildren(waiting, entered.visit, key, scope);
    }
  }
  return { ok: true, visits, unknown };
}

interface Entered {
  readonly visit: Visit;
  readonly isInside: (key: string) => boolean;
}

const EVERYTHING = (): boolean => true;

function enter(visit: Visit, scopes: ScopeTable, isModule: boolean): Entered {
  const { node, scope } = visit;
  const parent = visit.parent?.node ?? null;
  const opening = openingOf(node, parent, isModule);
  if (opening === null) return { visit, isInside: EVERYTHING };
  const { kind, inside } = opening;
  const inner = scopes.open({ kind, name: scopeNameOf(node, parent), parent: scope, span: spanOf(node) });
  return { visit: { ...visit, inner }, isInside: inside === null ? EVERYTHING : (key) => inside.includes(key) };
}

function pushChildren(waiting: Visit[], parent: Visit, key: string, scope: ScopeId): void {
  const { node, depth } = parent;
  const value: unknown = Reflect.get(node, key);
  const children = Array.isArray(value) ? value : [value];
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index] as Node | null | undefined;
    if (child && !isPlainName(node, key, child) && !isAmbient(child)) {
      waiting.push({ node: child, parent, scope, inner: scope, depth: depth + 1 });
    }
  }
}
