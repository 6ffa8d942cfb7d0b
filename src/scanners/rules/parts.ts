import type { Automaton } from "./automaton.ts";
import { BORDER_KINDS, formFor, type StoredPack, type TextForm } from "./pack.ts";

/**
 * What the literals of each state are part of, found when a text first leads there. Sets of literals have numbers of their
 * own; those of one matcher follow each other.
 */
export interface Parts {
  /** See `partOf`; by number of the state. */
  at(state: number): readonly number[];
  /** The matcher of a set, by index in the pack. */
  readonly matcherOf: Int32Array;
  /** The first set of a matcher; that of the next matcher is behind its last. */
  readonly firstSetOf: Int32Array;
  /** `reach` of a matcher, negative for a multi-line one. */
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

export function layOutParts({ matchers, literals }: StoredPack, form: TextForm, { literalsAt }: Automaton): Parts {
  const partsBy: number[][] = literals.map(() => []);
  const matcherOf: number[] = [];
  const firstSetOf = new Int32Array(matchers.length + 1);
  const reachOf = new Int32Array(matchers.length);
  for (const [matcher, stored] of matchers.entries()) {
    firstSetOf[matcher] = matcherOf.length;
    reachOf[matcher] = stored.multiline ? -stored.reach : stored.reach;
    for (const members of formFor(stored) === form ? stored.literals : []) {
      for (const member of members) {
        const literal = Math.floor(member / BORDER_KINDS);
        const length = literals[literal]?.length ?? 0;
        partsBy[literal]?.push(partOf(matcherOf.length, length, member % BORDER_KINDS));
      }
      matcherOf.push(matcher);
    }
  }
  firstSetOf[matchers.length] = matcherOf.length;
  const known: (readonly number[])[] = [];
  const at = (state: number): readonly number[] => {
    return (known[state] ??= literalsAt(state).flatMap((literal) => partsBy[literal] ?? []));
  };
  return { at, matcherOf: Int32Array.from(matcherOf), firstSetOf, reachOf };
}
