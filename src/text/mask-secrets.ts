import type { Span } from "../core/span.ts";
import { findAssignedSecrets } from "./secret-assignments.ts";
import { PROVIDER_FORMATS } from "./secret-formats.ts";
import { SURROUNDED_SECRETS } from "./secret-surroundings.ts";

const FORMATS = [...PROVIDER_FORMATS, ...SURROUNDED_SECRETS];
/** What a format leaves visible of a secret, with the mask behind it. */
const SHOWN_BEFORE_MASK = /^[^*]{0,4}(?=\*{4})/;
const IN_WORD = /[\w-]/;
/** The five hyphens are the next line of a PEM block. */
const WORD_END = /[^\w-]|-----/g;

/**
 * Replaces secrets by asterisks, one for each character, so that offsets, lines and columns stay what they were.
 * Of a secret with a format of its own (`AKIA…`, `ghp_…`) at most 4 characters stay; of a password nothing.
 * Give the whole file: a secret is known by what stands around it, and one may span many lines. What is `found` already
 * is masked too.
 */
export function maskSecrets(text: string, found: readonly Span[] = []): string {
  // Most texts hold none of them: to look for a few letters takes a fraction of what a search for their pattern does.
  const lower = text.toLowerCase();
  const known = FORMATS.filter(({ holds }) => holds.length === 0 || holds.some((part) => lower.includes(part))).flatMap(
    ({ pattern }) => findFormat(text, pattern),
  );
  const masked = maskSpans(text, known);
  const others = [...findAssignedSecrets(masked), ...found].map(({ start, end }) => {
    const shown = SHOWN_BEFORE_MASK.exec(masked.slice(start, Math.min(end, start + 8)))?.[0] ?? "";
    return { start: start + shown.length, end };
  });
  return maskSpans(masked, others);
}

/**
 * A secret runs to the end of its word: lengths grow over the years, and what is left of the word could look like
 * the beginning of another secret once asterisks stand before it.
 */
function findFormat(text: string, pattern: RegExp): readonly Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = findWordEnd(text, pattern.lastIndex);
    spans.push({ start: match.index + (match[1] ?? "").length, end });
    pattern.lastIndex = end;
  }
  return spans;
}

function findWordEnd(text: string, offset: number): number {
  if (!IN_WORD.test(text.charAt(offset - 1))) return offset;
  WORD_END.lastIndex = offset;
  return WORD_END.exec(text)?.index ?? text.length;
}

/** Asterisks for these stretches, in whatever order they come. */
function maskSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(text.slice(done, from), maskCharacters(text.slice(from, end)));
    done = end;
  }
  return parts.join("") + text.slice(done);
}

function maskCharacters(secret: string): string {
  return secret
    .split(/([\r\n])/)
    .map((part, index) => (index % 2 === 0 ? "*".repeat(part.length) : part))
    .join("");
}
