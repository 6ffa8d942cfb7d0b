import { layOut, type Automaton } from "./automaton.ts";
import { layOutParts, type Parts } from "./parts.ts";
import { formFor, type StoredMatcher, type StoredPack, type TextForm } from "./pack.ts";

/** A pattern that is ready to run. */
export interface Matcher {
  readonly stored: StoredMatcher;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

/** How the literals of those matchers are found that see one form of the text. */
export interface Search {
  readonly automaton: Automaton;
  readonly parts: Parts;
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
  const searchOn = (form: TextForm): Search => {
    const automaton = layOut(stored.automata[form]);
    const everywhere = stored.matchers.flatMap((matcher, index) =>
      formFor(matcher) === form && !matcher.hasLiterals ? index : [],
    );
    return { automaton, parts: layOutParts(stored, form, automaton), everywhere };
  };
  const searches = { normalised: searchOn("normalised"), original: searchOn("original") };
  return { stored, matchers: stored.matchers.map(lazyMatcher), searches };
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
