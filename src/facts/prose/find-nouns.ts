import type { Word } from "./words.ts";

/** The classes of each word as a noun; those of a phrase stand at its last word. */
export function findNouns(words: readonly Word[]): readonly (readonly string[] | undefined)[] {
  const found: (readonly string[])[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const entries = word === undefined || word.kind === "mark" ? undefined : word.known.phrases;
    if (entries === undefined) continue;
    for (const { words: phrase, classes } of entries) {
      const last = index + phrase.length - 1;
      if (phrase.length > 1 && !isPhrase(phrase, words, index)) continue;
      found[last] = found[last] === undefined ? classes : [...found[last], ...classes];
    }
  }
  return found;
}

function isPhrase(phrase: readonly string[], words: readonly Word[], index: number): boolean {
  return phrase.every((text, offset) => words[index + offset]?.known.bare === text);
}
