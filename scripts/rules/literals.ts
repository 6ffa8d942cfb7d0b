import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { commonnessOf } from "./commonness.ts";
import { isTelling, lettersOf } from "./letters.ts";

/** As many sets are looked for; a second one only if it is rare, because each hit costs time. */
const MOST_SETS = 2;
const RARE_ENOUGH = 1200;
/** UTF-16 units of a literal that are looked for. */
const LONGEST_LITERAL = 6;
/** More spellings than this of one run of letters are not written out. */
const MOST_SPELLINGS = 16;

/**
 * Sets of literals: every match of the pattern contains at least one literal of each set, in a text whose ASCII letters
 * are lower case. Null when no place of the pattern gives a set that tells anything. A pattern of several alternatives
 * gives one set; a sequence one for each place that every match passes, of which the rarest are kept.
 */
export function requiredLiterals(pattern: string, flags: string): readonly (readonly string[])[] | null {
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
  const [only, ...others] = parsed.alternatives;
  const sets: (readonly string[])[] = [];
  if (only !== undefined && others.length === 0) collectSets(only.elements, (set) => sets.push(set));
  else {
    const set = fromAlternatives(parsed.alternatives);
    if (set !== null) sets.push(set);
  }
  const [rarest, ...rest] = sets
    .filter((set) => set.every(isTelling))
    .map(shorten)
    .toSorted((a, b) => commonnessOf(a) - commonnessOf(b));
  if (rarest === undefined) return null;
  const more = rest.filter((set) => commonnessOf(set) <= RARE_ENOUGH).slice(0, MOST_SETS - 1);
  const distinct = new Map([rarest, ...more].map((set) => [set.join("\0"), set]));
  return [...distinct.values()];
}

/** The beginnings of the literals, each once: enough to tell where to look, and the automaton stays small. */
function shorten(set: readonly string[]): readonly string[] {
  return [...new Set(set.map((literal) => literal.slice(0, LONGEST_LITERAL)))].toSorted();
}

/** One set for all alternatives; null as soon as one of them has none. */
function fromAlternatives(alternatives: readonly AST.Alternative[]): readonly string[] | null {
  const all: string[] = [];
  for (const alternative of alternatives) {
    const best = fromSequence(alternative.elements);
    if (best === null) return null;
    all.push(...best);
  }
  return all;
}

/** The rarest set of a sequence that tells anything; for want of one, the rarest. */
function fromSequence(elements: readonly AST.Element[]): readonly string[] | null {
  let best: readonly string[] | null = null;
  collectSets(elements, (set) => {
    if (best === null || worth(set) > worth(best)) best = set;
  });
  return best;
}

function worth(set: readonly string[]): number {
  return set.every(isTelling) ? 1 / commonnessOf(shorten(set)) : -1;
}

/** Calls `found` with the spellings of each run of letters, and with the set of each group, in a sequence. */
function collectSets(elements: readonly AST.Element[], found: (set: readonly string[]) => void): void {
  let run: readonly string[] = [""];
  const endRun = (): void => {
    if (run[0] !== "") found(run);
    run = [""];
  };
  for (const element of elements) {
    const letters = lettersOf(element);
    if (letters === null) {
      endRun();
      const set = fromElement(element);
      if (set !== null) found(set);
      continue;
    }
    if (run[0] !== "" && run.length * letters.length > MOST_SPELLINGS) endRun();
    run = run.flatMap((prefix) => letters.map((letter) => prefix + letter));
    // Of an astral character only the first half is here: nothing can follow it.
    if (letters.some((letter) => /[\ud800-\udbff]/.test(letter))) endRun();
  }
  endRun();
}

function fromElement(element: AST.Element): readonly string[] | null {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return fromAlternatives(element.alternatives);
    case "Quantifier":
      return element.min > 0 ? fromSequence([element.element]) : null;
    default:
      return null;
  }
}
