import type { Span } from "../../core/span.ts";
import type { SentenceFact } from "../../languages/markdown/facts.ts";

/**
 * Where a part of a sentence stands in the source: exactly where its words stand there as the reader sees them, else the
 * whole sentence (emphasis, escapes and line breaks within the part).
 */
export function placeIn(
  source: string,
  { span, text }: SentenceFact,
  part: { readonly text: string; readonly start: number },
): Span {
  const written = source.slice(span.start, span.end);
  const before = countOf(text.slice(0, part.start), part.text);
  let at = -1;
  for (let count = 0; count <= before; count++) at = written.indexOf(part.text, at + 1);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + part.text.length };
}

/** How often a text has a part: the same one may stand there twice. */
function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && part !== ""; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
