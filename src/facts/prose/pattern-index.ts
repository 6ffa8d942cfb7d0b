import type { Reading } from "./clauses.ts";
import { matchAt, mayMatch, startsOf, type Match, type Pattern } from "./pattern.ts";

/** A pattern and what it stands for. */
export interface Meant<T> {
  readonly pattern: Pattern;
  readonly meaning: T;
}

/** Patterns by the words and classes with which they can begin: most begin with none of a sentence's. */
export interface PatternIndex<T> {
  readonly byStart: ReadonlyMap<string, readonly Meant<T>[]>;
  /** The same by the classes of a word: all forms of a verb share one list of them, so that it is looked up once. */
  readonly byClasses: WeakMap<readonly string[], readonly Meant<T>[]>;
}

export function indexPatterns<T>(patterns: readonly Meant<T>[]): PatternIndex<T> {
  const byStart = new Map<string, Meant<T>[]>();
  for (const meant of patterns) {
    for (const start of startsOf(meant.pattern)) {
      const known = byStart.get(start);
      if (known === undefined) byStart.set(start, [meant]);
      else known.push(meant);
    }
  }
  return { byStart, byClasses: new WeakMap() };
}

/** Every match in some words, in the order of the words; of one pattern at one word the shortest. */
export function findMatches<T>(
  index: PatternIndex<T>,
  words: readonly Reading[],
): readonly (Match & { readonly meaning: T })[] {
  const found: (Match & { readonly meaning: T })[] = [];
  let said: ReadonlySet<string> | null = null;
  const tryAll = (candidates: readonly Meant<T>[], at: number): void => {
    if (candidates.length === 0) return;
    said ??= vocabularyOf(words);
    for (const { pattern, meaning } of candidates) {
      if (!mayMatch(pattern, said)) continue;
      const match = matchAt(pattern, words, at);
      if (match !== null) found.push({ first: match.first, last: match.last, own: match.own, meaning });
    }
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.kind === "mark") continue;
    const named = index.byStart.get(word.text);
    if (named !== undefined) tryAll(named, at);
    if (word.classes.length > 0) tryAll(candidatesOf(index, word.classes), at);
  }
  return found;
}

function vocabularyOf(words: readonly Reading[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { text, classes } of words) {
    said.add(text);
    for (const name of classes) said.add(name);
  }
  return said;
}

function candidatesOf<T>({ byStart, byClasses }: PatternIndex<T>, classes: readonly string[]): readonly Meant<T>[] {
  const known = byClasses.get(classes);
  if (known !== undefined) return known;
  const candidates = [...new Set(classes.flatMap((name) => byStart.get(name) ?? []))];
  byClasses.set(classes, candidates);
  return candidates;
}
