import type { Automaton } from "./automaton.ts";
import type { StoredMatcher } from "./pack.ts";

/**
 * Which sets of which matchers the literals of a state are part of. Sets have numbers of their own, those of one matcher
 * follow each other. Flat, because this is looked up wherever a literal stands.
 */
export interface Parts {
  /** `sets[i]` for `i` from `from[state]` up to, not including, `from[state + 1]`. */
  readonly from: Int32Array;
  readonly sets: Int32Array;
  /** The matcher of a set, by index in the pack. */
  readonly matcherOf: Int32Array;
  /** The first set of a matcher; `firstSetOf[matcher + 1]` is behind its last. */
  readonly firstSetOf: Int32Array;
}

export function layOutParts(matchers: readonly StoredMatcher[], literalCount: number, { literalsAt }: Automaton): Parts {
  const setsBy: number[][] = Array.from({ length: literalCount }, () => []);
  const matcherOf: number[] = [];
  const firstSetOf = new Int32Array(matchers.length + 1);
  for (const [matcher, { literals }] of matchers.entries()) {
    firstSetOf[matcher] = matcherOf.length;
    for (const members of literals) {
      for (const literal of members) setsBy[literal]?.push(matcherOf.length);
      matcherOf.push(matcher);
    }
  }
  firstSetOf[matchers.length] = matcherOf.length;
  const from = new Int32Array(literalsAt.length + 1);
  const sets: number[] = [];
  for (const [state, literals] of literalsAt.entries()) {
    for (const literal of literals) for (const set of setsBy[literal] ?? []) sets.push(set);
    from[state + 1] = sets.length;
  }
  return { from, sets: Int32Array.from(sets), matcherOf: Int32Array.from(matcherOf), firstSetOf };
}
