import { layOut, type Automaton } from "./automaton.ts";
import { layOutParts, type Parts } from "./parts.ts";
import type { StoredMatcher, StoredPack } from "./pack.ts";

/** A pattern that is ready to run. */
export interface Matcher {
  readonly stored: StoredMatcher;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

export interface Pack {
  readonly stored: StoredPack;
  readonly matchers: readonly Matcher[];
  readonly automaton: Automaton;
  readonly parts: Parts;
}

/** Regexes are compiled at first use: most patterns of a pack never run on a given change. */
export function openPack(stored: StoredPack): Pack {
  const automaton = layOut(stored.automaton);
  const parts = layOutParts(stored.matchers, stored.literals.length, automaton);
  return { stored, matchers: stored.matchers.map(lazyMatcher), automaton, parts };
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
