import { layOut, type Automaton } from "./automaton.ts";
import { formFor, type StoredMatcher, type StoredPack, type TextForm } from "./pack.ts";

/** A pattern that is ready to run. */
export interface Matcher {
  readonly stored: StoredMatcher;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

/** As stored, to be looked up fast. */
export interface LiteralSets {
  readonly matcherOf: Int32Array;
  readonly firstSetOf: Int32Array;
  /** `reach` of a matcher, by its index, negative for a multi-line one. */
  readonly reachOf: Int32Array;
}

/** How the literals of those matchers are found that see one form of the text. */
export interface Search {
  readonly automaton: Automaton;
  readonly sets: LiteralSets;
  /** The matchers without literals, by index in the pack. */
  readonly everywhere: readonly number[];
}

export interface Pack {
  readonly stored: StoredPack;
  readonly matchers: readonly Matcher[];
  readonly searches: Readonly<Record<TextForm, Search>>;
}

/** Regexes are compiled at first use: most patterns of a pack never run on a given change. */
export function openPack(stored: StoredPack): Pack {
  const { matchers } = stored;
  const sets: LiteralSets = {
    matcherOf: new Int32Array(stored.sets.matcherOf),
    firstSetOf: new Int32Array(stored.sets.firstSetOf),
    reachOf: new Int32Array(matchers.map(({ multiline, reach }) => (multiline ? -reach : reach))),
  };
  const searchOn = (form: TextForm): Search => {
    const isEverywhere = (matcher: StoredMatcher): boolean => formFor(matcher) === form && !matcher.hasLiterals;
    const everywhere = matchers.flatMap((matcher, index) => (isEverywhere(matcher) ? index : []));
    return { automaton: layOut(stored.automata[form]), sets, everywhere };
  };
  const searches = { normalised: searchOn("normalised"), original: searchOn("original") };
  return { stored, matchers: matchers.map(lazyMatcher), searches };
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
