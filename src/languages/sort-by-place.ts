import type { Span } from "../core/span.ts";

/**
 * Sorts in place by the order of the text: what is within something comes after it. Lists are nearly in order, with
 * something put after the few that are within it, so that moving it back costs less than sorting.
 */
export function sortBySpan(list: { readonly span: Span }[]): void {
  sortByPlace(list, ({ span }) => span);
}

/** As `sortBySpan`, for what has its span elsewhere. */
export function sortByPlace<T>(list: T[], spanOf: (item: T) => Span): void {
  let movesLeft = 4 * list.length;
  let before: Span = { start: -1, end: 0 };
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (item === undefined) continue;
    const span = spanOf(item);
    if (comparePlaces(before, span) <= 0) {
      before = span;
      continue;
    }
    movesLeft -= moveBack(list, index, item, spanOf);
    if (movesLeft < 0) {
      list.sort((a, b) => comparePlaces(spanOf(a), spanOf(b)));
      return;
    }
  }
}

/** Puts an item before those that are later in the text; gives how many these were. */
function moveBack<T>(list: T[], index: number, item: T, spanOf: (item: T) => Span): number {
  const span = spanOf(item);
  let at = index;
  for (let other = list[at - 1]; other !== undefined && comparePlaces(spanOf(other), span) > 0; other = list[at - 1]) {
    list[at] = other;
    at--;
  }
  list[at] = item;
  return index - at;
}

function comparePlaces(a: Span, b: Span): number {
  return a.start === b.start ? b.end - a.end : a.start - b.start;
}
