/** A part of a word that is not known. `argument`: whoever starts the program says what it is. */
export interface Gap {
  readonly gap: "argument" | "computed";
}

/** One word of a command, or a path or address: what is known of it, in order. */
export type Word = readonly (string | Gap)[];

/** A word as callers have it: a text, `null` for one that is not known at all, or its parts. */
export type GivenWord = string | null | Word;

export const COMPUTED: Gap = { gap: "computed" };
export const ARGUMENT: Gap = { gap: "argument" };

/** The word with neighbouring texts joined, so that equal words are made of equal parts. */
export function toWord(given: GivenWord): Word {
  if (given === null) return [COMPUTED];
  if (typeof given === "string") return [given];
  const parts: (string | Gap)[] = [];
  for (const part of given) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  return parts.length === 0 ? [""] : parts;
}

/** The text of a word of which everything is known, else null. */
export function constantOf(word: Word | undefined): string | null {
  const [first] = word ?? [];
  return word?.length === 1 && typeof first === "string" ? first : null;
}

/** The known text that a word begins with; empty when its start is not known. */
export function prefixOf(word: Word | undefined): string {
  const [first] = word ?? [];
  return typeof first === "string" ? first : "";
}

/** Whether the caller's own input is all that is not known of a word. */
export function isArgument(word: Word): boolean {
  return word.every((part) => typeof part === "string" || part.gap === "argument") && constantOf(word) === null;
}

/** The word without its first code units, which are known. */
export function dropStart(word: Word, units: number): Word {
  const [first, ...rest] = word;
  return typeof first === "string" ? toWord([first.slice(units), ...rest]) : word;
}

/** Cuts a word at the first place of a text in its known parts: what stands before and after it; null without one. */
export function cutAt(word: Word, text: string): { readonly before: Word; readonly after: Word } | null {
  for (const [index, part] of word.entries()) {
    const at = typeof part === "string" ? part.indexOf(text) : -1;
    if (typeof part !== "string" || at === -1) continue;
    return {
      before: toWord([...word.slice(0, index), part.slice(0, at)]),
      after: toWord([part.slice(at + text.length), ...word.slice(index + 1)]),
    };
  }
  return null;
}
