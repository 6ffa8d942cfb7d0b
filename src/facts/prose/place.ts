import type { Span } from "../../core/span.ts";
import type { SentenceFact } from "../../languages/markdown/facts.ts";

/** What is between two parts of a sentence in the source and is not shown: link targets, emphasis. In UTF-16 units. */
const MOST_MARKUP = 2000;

/**
 * Where parts of a sentence stand in the source, asked for in their order: exactly where their text stands there as the
 * reader sees it, else the whole sentence (emphasis, escapes and line breaks within the part).
 */
export function openPlaces(
  source: string,
  { span, text }: Pick<SentenceFact, "span" | "text">,
): (start: number, end: number) => Span {
  // Markup only adds to what is seen, so that a part stands no earlier than this.
  let seen = 0;
  let at = span.start;
  return (start, end) => {
    const part = text.slice(start, end);
    const from = at + Math.max(0, start - seen);
    const found = source.slice(from, Math.min(span.end, from + part.length + MOST_MARKUP)).indexOf(part);
    if (found < 0 || part === "") return span;
    if (start >= seen) [seen, at] = [start, from + found];
    return { start: from + found, end: from + found + part.length };
  };
}
