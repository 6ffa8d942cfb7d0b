import { coversEnquiry } from "./covers-enquiry.ts";
import { dropNeutralOptions } from "./neutral-options.ts";

/** What is not known in a command that is shown; a `*` in quotes is one that is meant. */
const GAP = Symbol("gap");
type Gap = typeof GAP;
type Word = readonly (string | Gap)[];
/** Blanks in single quotes part no words. */
const WORD = /(?:'[^']*'|\\'|[^' ]|')+/gu;

/**
 * Whether a command covers another, both as capabilities show them: a gap covers anything at its place, one that is a word
 * by itself any number of words. A gap of the other command is covered by a gap alone.
 */
export function coversCommand(wider: string, narrower: string): boolean {
  return (
    coversWords(dropNeutralOptions(wider), dropNeutralOptions(narrower)) ||
    coversEnquiry(wordsOf(wider), wordsOf(narrower))
  );
}

/** The words of a command as capabilities show it. */
export const wordsOf = (shown: string): readonly string[] => [...shown.matchAll(WORD)].map(([word]) => word);

function coversWords(wider: string, narrower: string): boolean {
  if (wider === narrower) return true;
  if (!hasFixedEnds(wider, narrower)) return false;
  return matches(splitShown(wider), splitShown(narrower), isWholeGap, (pattern, word) =>
    matches(pattern, word, isGap, (a, b) => a === b),
  );
}

/** Whole words before the first star and behind the last one are the same in both: most commands are told apart by them. */
function hasFixedEnds(wider: string, narrower: string): boolean {
  const first = wider.slice(0, wider.indexOf("*"));
  const last = wider.slice(wider.lastIndexOf("*") + 1);
  const start = first.slice(0, Math.max(0, first.lastIndexOf(" ")));
  const end = last.includes(" ") ? last.slice(last.indexOf(" ") + 1) : "";
  return narrower.startsWith(start) && (end.includes("'") || narrower.endsWith(end));
}

/** Whether a command or a tool's pattern begins with these words: `git` begins `git push` and not `gitleaks`. */
export function beginsCommand(text: string, start: string): boolean {
  if (!text.startsWith(start)) return false;
  const next = text.slice(start.length);
  return next === "" || !/[\p{L}\p{N}]$/u.test(start) || !/^[\p{L}\p{N}_-]/u.test(next);
}

const isGap = (piece: string | Gap): boolean => piece === GAP;
const isWholeGap = (word: Word): boolean => word.length === 1 && word[0] === GAP;

/** Words and quotes as facts write them (`commandTarget`): blanks between words, single quotes around what is no plain word. */
function splitShown(text: string): readonly Word[] {
  return wordsOf(text).map((shown) =>
    [...shown.matchAll(/'[^']*'|\\'|\*|[^]/gu)].flatMap(([piece]): Word => {
      if (piece === "*") return [GAP];
      return piece.length > 1 && piece.startsWith("'") ? Array.from(piece.slice(1, -1)) : [piece];
    }),
  );
}

/**
 * Wildcards over any items: a gap of the pattern takes any number of them. The last gap alone is tried again, so that time
 * is at most the product of both lengths.
 */
function matches<T>(
  pattern: readonly T[],
  items: readonly T[],
  isOpen: (item: T) => boolean,
  isMet: (wanted: T, item: T) => boolean,
): boolean {
  let at = 0;
  let index = 0;
  let retry: { readonly at: number; index: number } | null = null;
  while (index < items.length) {
    const wanted = pattern[at];
    const item = items[index];
    if (wanted !== undefined && isOpen(wanted)) {
      retry = { at: at + 1, index };
      at += 1;
    } else if (wanted !== undefined && item !== undefined && !isOpen(item) && isMet(wanted, item)) {
      at += 1;
      index += 1;
    } else if (retry === null) return false;
    else {
      retry.index += 1;
      ({ at, index } = retry);
    }
  }
  return pattern.slice(at).every(isOpen);
}
