/**
 * The Aho-Corasick automaton of the literals (Aho, Corasick 1975), in breadth-first order and as small as it
 * can be stored: for each state its failure state and its edges. `src/scanners/rules/automaton.ts` lays the
 * full transition table out from it in about a millisecond.
 */
export interface StoredAutomaton {
  /** Per state but the root: failure state. */
  readonly fail: readonly number[];
  /** Per state but the root: the state before it, and the code of the character that leads here. */
  readonly parent: readonly number[];
  readonly code: readonly number[];
  /** Per state: index of the literal that ends here, or -1. */
  readonly ends: readonly number[];
}

export function buildAutomaton(literals: readonly string[]): StoredAutomaton {
  const children: Map<number, number>[] = [new Map()];
  const parent = [-1];
  const code = [0];
  const ends = [-1];
  for (const [index, literal] of literals.entries()) {
    let state = 0;
    for (let at = 0; at < literal.length; at++) {
      const character = literal.charCodeAt(at);
      let next = children[state]?.get(character);
      if (next === undefined) {
        next = children.length;
        children[state]?.set(character, next);
        children.push(new Map());
        parent.push(state);
        code.push(character);
        ends.push(-1);
      }
      state = next;
    }
    ends[state] = index;
  }
  const order = breadthFirst(children);
  const rank = new Map(order.map((state, index) => [state, index]));
  const fail = failures(order, children, parent, code);
  const renumber = (state: number | undefined): number => rank.get(state ?? 0) ?? 0;
  const rest = order.slice(1);
  return {
    fail: rest.map((state) => renumber(fail.get(state))),
    parent: rest.map((state) => renumber(parent[state])),
    code: rest.map((state) => code[state] ?? 0),
    ends: order.map((state) => ends[state] ?? -1),
  };
}

function breadthFirst(children: readonly Map<number, number>[]): readonly number[] {
  const order = [0];
  for (const state of order) order.push(...(children[state]?.values() ?? []));
  return order;
}

function failures(
  order: readonly number[],
  children: readonly Map<number, number>[],
  parent: readonly number[],
  code: readonly number[],
): ReadonlyMap<number, number> {
  const fail = new Map<number, number>([[0, 0]]);
  for (const state of order.slice(1)) {
    const before = parent[state] ?? 0;
    const character = code[state] ?? 0;
    let candidate = before === 0 ? -1 : (fail.get(before) ?? 0);
    while (candidate > 0 && children[candidate]?.has(character) !== true) candidate = fail.get(candidate) ?? 0;
    fail.set(state, candidate < 0 ? 0 : (children[candidate]?.get(character) ?? 0));
  }
  return fail;
}
