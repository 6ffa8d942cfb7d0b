import type { Span } from "../core/span.ts";
import type { Brand } from "../core/brand.ts";
import type { Masked } from "../core/finding.ts";
import { cutBefore } from "./cut.ts";
import { maskSecrets } from "./mask-secrets.ts";
import type { Lines } from "./positions.ts";

/** A text in which every known secret is masked. Only such a text can be quoted: see `quoteOf`. */
export type MaskedText = Brand<string, "masked-text">;

/** UTF-16 code units of the longest quote, its ellipsis included. */
const LONGEST_QUOTE = 200;
/** So much of a line is read for its quote: the rest is white space that folds, or is cut anyway. */
const QUOTE_WINDOW = 20 * LONGEST_QUOTE;

/**
 * Masks the secrets of a whole file: a secret is known by what stands around it, and one may span many lines. `found` is
 * what a rule took for one, in the same text: also one that only a reader sees, as in `ghp\x5f…`.
 */
export function maskFile(text: string, found: readonly Span[] = []): MaskedText {
  return maskSecrets(text, found) as MaskedText;
}

/**
 * The part of a masked text from `start` up to `end`, on one line: white space folded to one space, cut to 200 UTF-16
 * units with `…` for what is missing.
 */
export function quoteOf(masked: MaskedText, start: number, end: number): Masked {
  const folded = masked
    .slice(start, Math.min(end, start + QUOTE_WINDOW))
    .replace(/\s+/g, " ")
    .trim();
  const isWhole = end <= start + QUOTE_WINDOW && folded.length <= LONGEST_QUOTE;
  return (isWhole ? folded : `${cutBefore(folded, LONGEST_QUOTE - 1)}…`) as Masked;
}

/** A text by itself, as a quote. */
export function maskWords(text: string): Masked {
  return quoteOf(maskFile(text), 0, text.length);
}

/** The quote of a whole line. `lines` may be those of the unmasked text: both have the same. */
export function lineOf(masked: MaskedText, lines: Lines, line: number): Masked {
  const start = lines.startOf(line);
  return quoteOf(masked, start, start + lines.textOf(line).length);
}
