import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { BORDER, isWordBorder, readBorders, shortenLiteral } from "./borders.ts";
import { commonnessOf } from "./commonness.ts";
import { isTelling, lettersOf } from "./letters.ts";

/** As many sets are looked for; a second one only if it is rare, because each hit costs time. */
const MOST_SETS = 2;
const RARE_ENOUGH = 1200;
/** UTF-16 units of a literal that are looked for. */
const LONGEST_LITERAL = 8;
/** More spellings than this of one run of letters are not written out. */
const MOST_SPELLINGS = 16;

/**
 * Sets of literals: every match of the pattern contains at least one literal of each set, in a text whose ASCII letters
 * are lower case; `BORDER` at an end of a literal where a word has to start or end. Null when no place of the pattern gives a set that tells anything. A pattern of several alternatives
 * gives one set; a sequence one for each place that every match passes, of which the rarest are kept.
 */
export function requiredLiterals(pattern: string, flags: string): readonly (readonly string[])[] | null {
  const parsed = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
  const [only, ...others] = parsed.alternatives;
  const sets: (readonly string[])[] = [];
  if (only !== undefined && others.length === 0) collectSets(only.elements, NO_BORDERS, (set) => sets.push(set));
  else {
    const set = fromAlternatives(parsed.alternatives, NO_BORDERS);
    if (set !== null) sets.push(set);
  }
  const [rarest, ...rest] = sets
    .filter(isTellingSet)
    .map(shorten)
    .toSorted((a, b) => commonnessOf(a) - commonnessOf(b));
  if (rarest === undefined) return null;
  const more = rest.filter((set) => commonnessOf(set) <= RARE_ENOUGH).slice(0, MOST_SETS - 1);
  const distinct = new Map([rarest, ...more].map((set) => [set.join("\0"), set]));
  return [...distinct.values()];
}

/** The beginnings of the literals, each once: enough to tell where to look, and the automaton stays small. */
function shorten(set: readonly string[]): readonly string[] {
  return [...new Set(set.map((literal) => shortenLiteral(literal, LONGEST_LITERAL)))].toSorted();
}

function isTellingSet(set: readonly string[]): boolean {
  return set.every((literal) => isTelling(readBorders(literal).text));
}

/** Whether a word has to start before the elements, or to end behind them. */
interface Borders {
  readonly before: boolean;
  readonly behind: boolean;
}

const NO_BORDERS: Borders = { before: false, behind: false };

/** One set for all alternatives; null as soon as one of them has none. */
function fromAlternatives(alternatives: readonly AST.Alternative[], borders: Borders): readonly string[] | null {
  const all: string[] = [];
  for (const alternative of alternatives) {
    const best = fromSequence(alternative.elements, borders);
    if (best === null) return null;
    all.push(...best);
  }
  return all;
}

/** The rarest set of a sequence that tells anything; for want of one, the rarest. */
function fromSequence(elements: readonly AST.Element[], borders: Borders): readonly string[] | null {
  let best: readonly string[] | null = null;
  collectSets(elements, borders, (set) => {
    if (best === null || worth(set) > worth(best)) best = set;
  });
  return best;
}

function worth(set: readonly string[]): number {
  return isTellingSet(set) ? 1 / commonnessOf(shorten(set)) : -1;
}

/** Calls `found` with the spellings of each run of letters, and with the set of each group, in a sequence. */
function collectSets(
  elements: readonly AST.Element[],
  { before, behind }: Borders,
  found: (set: readonly string[]) => void,
): void {
  let run: readonly string[] = [before ? BORDER : ""];
  let hasLetters = false;
  const endRun = (isBorder: boolean): void => {
    if (hasLetters) found(isBorder ? run.map((literal) => literal + BORDER) : run);
    run = [isBorder ? BORDER : ""];
    hasLetters = false;
  };
  for (const [index, element] of elements.entries()) {
    const letters = lettersOf(element);
    if (letters === null) {
      endRun(isWordBorder(element));
      const set = fromElement(element, {
        before: index === 0 ? before : isWordBorder(elements[index - 1]),
        behind: index === elements.length - 1 ? behind : isWordBorder(elements[index + 1]),
      });
      if (set !== null) found(set);
      continue;
    }
    if (hasLetters && run.length * letters.length > MOST_SPELLINGS) endRun(false);
    run = run.flatMap((prefix) => letters.map((letter) => prefix + letter));
    hasLetters = true;
    // Of an astral character only the first half is here: nothing can follow it.
    if (letters.some((letter) => /[\ud800-\udbff]/.test(letter))) endRun(false);
  }
  endRun(behind);
}

function fromElement(element: AST.Element, borders: Borders): readonly string[] | null {
  switch (element.type) {
    case "Group":
    case "CapturingGroup":
      return fromAlternatives(element.alternatives, borders);
    case "Quantifier":
      return element.min > 0 ? fromSequence([element.element], NO_BORDERS) : null;
    default:
      return null;
  }
}
