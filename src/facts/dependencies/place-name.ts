import type { Span } from "../../core/span.ts";

/** Letters that go on with a name: `requests` does not stand in `requests-mock`. */
const NAME_LETTER = /[\w.-]/u;

/** Where a name stands in a stretch of a text, by itself and in any case; the stretch where it does not. */
export function findName({ text }: { readonly text: string }, name: string, within: Span): Span {
  const stretch = text.slice(within.start, within.end).toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = stretch.indexOf(wanted); at !== -1 && wanted !== ""; at = stretch.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isWhole = !NAME_LETTER.test(stretch[at - 1] ?? "") && !NAME_LETTER.test(stretch[end] ?? "");
    if (isWhole) return { start: within.start + at, end: within.start + end };
  }
  return within;
}
