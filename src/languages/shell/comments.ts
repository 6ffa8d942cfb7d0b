import type { Span } from "../../core/span.ts";
import { sortByPlace } from "../sort-by-place.ts";

/** Before a `#` that starts a comment; and the start of what is read. */
const BEFORE = /[\s;&|()<>`{]/u;

/**
 * Adds the comments of one script, which the parser passes over: each `#` that stands outside all words, to the end of
 * its line. `covered` are the words and bodies of the script, in nearly the order of the text.
 */
export function findComments(text: string, within: Span, covered: Span[], comments: Span[]): void {
  let at = text.indexOf("#", within.start);
  if (at === -1 || at >= within.end) return;
  sortByPlace(covered, identity);
  let [next, coveredTo] = [0, within.start];
  for (; at !== -1 && at < within.end; at = text.indexOf("#", at)) {
    for (let span = covered[next]; span !== undefined && span.start <= at; span = covered[++next]) {
      coveredTo = Math.max(coveredTo, span.end);
    }
    if (at < coveredTo || (at > within.start && !BEFORE.test(text[at - 1] ?? ""))) {
      at = Math.max(at + 1, coveredTo);
      continue;
    }
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? within.end : Math.min(newline, within.end);
    comments.push({ start: at, end });
    at = end;
  }
}

const identity = (span: Span): Span => span;
