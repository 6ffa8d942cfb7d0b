import { layOut, type Automaton } from "./automaton.ts";
import type { StoredMatcher, StoredPack } from "./pack.ts";

/** A pattern that is ready to run. */
export interface Matcher {
  readonly stored: StoredMatcher;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

/** One or more of a matcher's sets of literals, as bits. */
export interface Part {
  /** Index of the matcher. */
  readonly matcher: number;
  readonly sets: number;
}

export interface Pack {
  readonly stored: StoredPack;
  readonly matchers: readonly Matcher[];
  readonly automaton: Automaton;
  /** For each state of the automaton what its literals are part of. */
  readonly partsAt: readonly (readonly Part[])[];
}

/** Regexes are compiled at first use: most patterns of a pack never run on a given change. */
export function openPack(stored: StoredPack): Pack {
  const automaton = layOut(stored.automaton);
  const partsBy: Part[][] = stored.literals.map(() => []);
  for (const [matcher, { literals }] of stored.matchers.entries()) {
    for (const [set, members] of literals.entries()) {
      for (const literal of members) partsBy[literal]?.push({ matcher, sets: 1 << set });
    }
  }
  const partsAt = automaton.literalsAt.map((literals) => literals.flatMap((literal) => partsBy[literal] ?? []));
  return { stored, matchers: stored.matchers.map(lazyMatcher), automaton, partsAt };
}

function lazyMatcher(stored: StoredMatcher): Matcher {
  let pattern: RegExp | undefined;
  let unless: RegExp | undefined;
  return {
    stored,
    get pattern(): RegExp {
      return (pattern ??= new RegExp(stored.pattern, stored.flags));
    },
    get unless(): RegExp | null {
      return stored.unless === null ? null : (unless ??= new RegExp(stored.unless, stored.flags));
    },
  };
}
