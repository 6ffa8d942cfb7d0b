import type { Automaton } from "./automaton.ts";
import { BORDER_KINDS, formFor, type StoredPack, type StoredSets, type TextForm } from "./pack.ts";

/**
 * What the literals of each state are part of, found when a text first leads there.
 */
export interface Parts {
  /** See `partOf`; by number of the state. */
  at(state: number): readonly number[];
  /** As stored. */
  readonly sets: StoredSets;
  /** `reach` of a matcher, by its index, negative for a multi-line one. */
  readonly reachOf: Int32Array;
}

/** The length of a literal takes so many bits of a part, and the borders that it needs two more below them. */
const LENGTH_BITS = 6;
const BORDER_BITS = 2;

/** A literal as a member of a set, in one number. */
function partOf(set: number, length: number, borders: number): number {
  return (((set << LENGTH_BITS) | length) << BORDER_BITS) | borders;
}

export function setOf(part: number): number {
  return part >> (LENGTH_BITS + BORDER_BITS);
}

/** In UTF-16 units. */
export function lengthOf(part: number): number {
  return (part >> BORDER_BITS) & ((1 << LENGTH_BITS) - 1);
}

export function bordersOf(part: number): number {
  return part & (BORDER_KINDS - 1);
}

export function layOutParts(stored: StoredPack, form: TextForm, { literalsAt }: Automaton): Parts {
  const { matchers, literals, sets } = stored;
  const isSearched = (set: number): boolean => {
    const matcher = matchers[sets.matcherOf[set] ?? -1];
    return matcher !== undefined && formFor(matcher) === form;
  };
  const partsOf = (literal: number): readonly number[] =>
    (sets.membershipsOf[literal] ?? []).flatMap((membership) => {
      const set = Math.floor(membership / BORDER_KINDS);
      return isSearched(set) ? partOf(set, literals[literal]?.length ?? 0, membership % BORDER_KINDS) : [];
    });
  const known: (readonly number[])[] = [];
  const reachOf = Int32Array.from(matchers, ({ multiline, reach }) => (multiline ? -reach : reach));
  return { at: (state) => (known[state] ??= literalsAt(state).flatMap(partsOf)), sets, reachOf };
}
