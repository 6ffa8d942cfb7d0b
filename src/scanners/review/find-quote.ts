import type { ShownFile, ShownSide } from "./shown-file.ts";

/** Where a quote stands: lines of the head, or somewhere in what is gone. */
export type QuotePlace =
  | { readonly side: "head"; readonly line: number; readonly endLine: number }
  | { readonly side: "before"; readonly line: number };

/** Less could stand anywhere. In characters that are no white space. */
const SHORTEST = 6;
/** Lines of one quote. */
const MOST_LINES = 20;

/**
 * Finds what a claim quotes, with white space folded, at the place nearest to the line that it names; null for what is
 * nowhere in the file. A line that is shorter than a quote has to be may be quoted whole.
 */
export function findQuote({ head, before }: ShownFile, line: number, quote: string): QuotePlace | null {
  const wanted = quote
    .split(/\r\n|\n|\r/u)
    .map(fold)
    .filter(Boolean);
  const [first] = wanted;
  if (first === undefined || wanted.length > MOST_LINES) return null;
  const at = head === null ? null : findNearest(head, line, wanted);
  if (at !== null) return { side: "head", line: at, endLine: at + wanted.length - 1 };
  const gone = before === null ? null : findNearest(before, line, wanted);
  return gone === null ? null : { side: "before", line: gone };
}

function findNearest({ shown }: ShownSide, line: number, wanted: readonly string[]): number | null {
  const length = wanted.join("").replaceAll(" ", "").length;
  let nearest: number | null = null;
  for (let at = 1; at + wanted.length - 1 <= shown.length; at++) {
    const isHere = wanted.every((text, index) => {
      const there = fold(shown[at - 1 + index] ?? "");
      return length >= SHORTEST ? there.includes(text) : there === text;
    });
    if (isHere && (nearest === null || Math.abs(at - line) < Math.abs(nearest - line))) nearest = at;
  }
  return nearest;
}

function fold(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}
