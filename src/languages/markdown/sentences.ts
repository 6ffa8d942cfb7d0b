import { allMatches } from "../../text/all-matches.ts";
import type { Visible } from "./inline/visible.ts";

/** A sentence of a visible text, without white space around it. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A full stop behind these ends no sentence, nor does one behind a single letter or a number of a list. What stands at a
 * place is asked before what stands before it, since at most places it is neither.
 */
const END =
  /(?=[.!?])(?<!\b(?:e\.g|i\.e|etc|vs|cf|incl|approx|no|fig|eq|mr|mrs|dr))(?<![.!?])[.!?]+(?![.!?])(?=["'”’)*_\]]*(?:\s|$))["'”’)*_\]]*|[。！？]+|\n(?=[ \t]*\n)|(?=[A-Z])(?<=[!?.:;]\n)/giu;

/** Splits what a reader sees; no sentence ends within code or the text of a link. */
export function splitSentences({ text, closed }: Pick<Visible, "text" | "closed">): readonly SentenceRange[] {
  const masked = maskClosed(text, closed);
  const sentences: SentenceRange[] = [];
  let start = 0;
  const push = (end: number): void => {
    let [from, to] = [start, end];
    while (from < to && /\s/u.test(text.charAt(from))) from += 1;
    while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
    if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) sentences.push({ start: from, end: to });
    start = end;
  };
  for (const { 0: mark, index } of allMatches(END, masked)) push(index + mark.length);
  push(text.length);
  return sentences;
}

/** The text with its closed ranges made of one letter, of the same length. */
export function maskClosed(text: string, closed: Visible["closed"]): string {
  if (closed.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of closed) {
    parts.push(text.slice(at, start), "x".repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
