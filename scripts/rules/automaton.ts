import type { StoredAutomaton } from "../../src/scanners/rules/pack.ts";

/**
 * An Aho-Corasick automaton (Aho, Corasick 1975) that says `endingsOf` of each literal where it ends; it does not look for
 * one of which there is nothing to say. `src/scanners/rules/automaton.ts` finds the transitions.
 */
export function buildAutomaton(
  literals: readonly string[],
  endingsOf: (literal: number) => readonly number[],
): StoredAutomaton {
  const root = createNode(null, "");
  for (const [index, literal] of literals.entries()) {
    const endings = endingsOf(index);
    if (endings.length > 0) addLiteral(root, literal).endings.push(...endings);
  }
  const order = [root];
  const firstChildren = [1];
  for (const node of order) {
    order.push(...node.children.values());
    firstChildren.push(order.length);
    // Less deep, so complete by now.
    node.failure = findFailure(node);
    if (node !== root) node.endings.push(...(node.failure?.endings ?? []));
  }
  const numbers = new Map(order.map((node, state) => [node, state]));
  const from = [0];
  for (const { endings } of order) from.push((from.at(-1) ?? 0) + endings.length);
  return {
    codes: order.map(({ unit }) => unit).join(""),
    firstChildren: Int32Array.from(firstChildren),
    failures: order.map(({ failure }) => numbers.get(failure ?? root) ?? 0),
    from: Int32Array.from(from),
    endings: order.flatMap(({ endings }) => endings),
  };
}

interface Node {
  readonly parent: Node | null;
  readonly unit: string;
  readonly children: Map<string, Node>;
  readonly endings: number[];
  /** Null for the root. */
  failure: Node | null;
}

function createNode(parent: Node | null, unit: string): Node {
  return { parent, unit, children: new Map(), endings: [], failure: null };
}

/** The node where it ends. */
function addLiteral(root: Node, literal: string): Node {
  let node = root;
  for (let at = 0; at < literal.length; at++) {
    const unit = literal.charAt(at);
    const child = node.children.get(unit) ?? createNode(node, unit);
    node.children.set(unit, child);
    node = child;
  }
  return node;
}

/** The node of the longest proper suffix that is there. */
function findFailure({ parent, unit }: Node): Node | null {
  if (parent === null) return null;
  let around = parent.failure;
  while (around !== null && !around.children.has(unit)) around = around.failure;
  if (around !== null) return around.children.get(unit) ?? null;
  let root = parent;
  while (root.parent !== null) root = root.parent;
  return root;
}
