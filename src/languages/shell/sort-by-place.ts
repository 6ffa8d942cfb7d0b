import type { Span } from "../../core/expression.ts";

/** Sorts in place by the order of the text: what is within something comes after it. Most lists are in order already. */
export function sortByPlace<T>(list: T[], spanOf: (item: T) => Span): void {
  let before: Span = { start: -1, end: 0 };
  for (const item of list) {
    const span = spanOf(item);
    if (comparePlaces(before, span) > 0) {
      list.sort((a, b) => comparePlaces(spanOf(a), spanOf(b)));
      return;
    }
    before = span;
  }
}

function comparePlaces(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
