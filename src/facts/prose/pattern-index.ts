import type { Reading } from "./clauses.ts";
import { matchAt, startsOf, type Match, type Pattern } from "./pattern.ts";

/** A pattern and what it stands for. */
export interface Meant<T> {
  readonly pattern: Pattern;
  readonly meaning: T;
}

/** Patterns by the words and classes with which they can begin: most begin with none of a sentence's. */
export type PatternIndex<T> = ReadonlyMap<string, readonly Meant<T>[]>;

export function indexPatterns<T>(patterns: readonly Meant<T>[]): PatternIndex<T> {
  const index = new Map<string, Meant<T>[]>();
  for (const meant of patterns) {
    for (const start of startsOf(meant.pattern)) {
      const known = index.get(start);
      if (known === undefined) index.set(start, [meant]);
      else known.push(meant);
    }
  }
  return index;
}

/** Every match in some words, in the order of the words; of one pattern at one word the shortest. */
export function* findMatches<T>(
  index: PatternIndex<T>,
  words: readonly Reading[],
): Generator<Match & { readonly meaning: T }> {
  for (const [at, word] of words.entries()) {
    if (word.kind === "mark") continue;
    yield* matchesAt(index.get(word.text), words, at);
    for (const name of word.classes) yield* matchesAt(index.get(name), words, at);
  }
}

function* matchesAt<T>(
  candidates: readonly Meant<T>[] | undefined,
  words: readonly Reading[],
  at: number,
): Generator<Match & { readonly meaning: T }> {
  for (const { pattern, meaning } of candidates ?? []) {
    const match = matchAt(pattern, words, at);
    if (match !== null) yield { ...match, meaning };
  }
}
