import type { StoredAutomaton } from "../../src/scanners/rules/pack.ts";

/**
 * The trie of the literals in breadth-first order: the part of an Aho-Corasick automaton (Aho, Corasick 1975) that
 * depends on the literals; of those that are wanted. `src/scanners/rules/automaton.ts` finds the transitions from it.
 */
export function buildAutomaton(
  literals: readonly string[],
  isWanted: (literal: number) => boolean = () => true,
): StoredAutomaton {
  const root: Node = { children: new Map(), literal: -1 };
  for (const [index, literal] of literals.entries()) {
    if (!isWanted(index)) continue;
    let node = root;
    for (let at = 0; at < literal.length; at++) {
      const unit = literal.charAt(at);
      const child = node.children.get(unit) ?? { children: new Map(), literal: -1 };
      node.children.set(unit, child);
      node = child;
    }
    node.literal = index;
  }
  const order = [root];
  let codes = "";
  for (const node of order) {
    for (const [unit, child] of node.children) {
      codes += unit;
      order.push(child);
    }
  }
  const ends = literals.map(() => -1);
  for (const [state, { literal }] of order.entries()) if (literal >= 0) ends[literal] = state;
  const firstChildren = [1];
  for (const { children } of order) firstChildren.push((firstChildren.at(-1) ?? 0) + children.size);
  return { codes, firstChildren, ends };
}

interface Node {
  readonly children: Map<string, Node>;
  literal: number;
}
