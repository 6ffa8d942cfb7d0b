/**
 * A part of a word that is not known. `argument`: whoever starts the program says what it is. `name`: some program prints
 * it, the name of an object, a number or a date, which is no option and no path.
 */
export interface Gap {
  readonly gap: "argument" | "name" | "computed";
}

/** One word of a command, or a path or address: what is known of it, in order. */
export type Word = readonly (string | Gap)[];

/** A word as callers have it: a text, `null` for one that is not known at all, or its parts. */
export type GivenWord = string | null | Word;

export const COMPUTED: Gap = { gap: "computed" };
export const ARGUMENT: Gap = { gap: "argument" };
export const NAME: Gap = { gap: "name" };

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

/** `../..` above what the caller names is nothing that the caller named. */
const CLIMBS = /(?:^|\/)\.\.\/(?:.*\/)?\.\.(?:\/|$)/u;

/**
 * Whether a word is the caller's own input, or a path that lies below it or beside it: `$1/$file`, `${1}.bak`. One text
 * that is not known may stand anywhere else.
 */
export function isArgument(word: Word): boolean {
  if (constantOf(word) !== null) return false;
  const [first, next] = word;
  const isBelow = isGiven(first) && typeof next === "string" && next.startsWith("/");
  const texts = word.filter((part) => typeof part === "string");
  return (isBelow || word.every((part) => typeof part === "string" || isGiven(part))) && !CLIMBS.test(texts.join(""));
}

/** Whether a part is what the caller says. */
export function isGiven(part: Word[number] | undefined): boolean {
  return typeof part === "object" && part.gap === "argument";
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
