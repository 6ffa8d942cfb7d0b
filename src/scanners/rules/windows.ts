import type { Span } from "../../core/span.ts";

/** Lines up to this length (UTF-16 units) are seen whole; longer ones in windows, so that no line costs more than its length. */
export const WINDOW = 4096;
/** Each window repeats this much of the one before: a match up to this length is never cut. */
export const OVERLAP = 1024;
export const STEP: number = WINDOW - OVERLAP;

/** The line around an offset, without its break. LF ends a line, nothing else does. */
export function lineAround(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** What a line-scoped pattern sees at once around an offset: the line, or the one or two windows of a long line. */
export function windowsAround(line: Span, offset: number): readonly Span[] {
  if (line.end - line.start <= WINDOW) return [line];
  const window = (index: number): Span => {
    const start = line.start + index * STEP;
    return { start, end: Math.min(start + WINDOW, line.end) };
  };
  const last = Math.ceil((line.end - line.start - WINDOW) / STEP);
  const index = Math.min(Math.floor((offset - line.start) / STEP), last);
  const isInEarlier = index > 0 && offset < window(index - 1).end;
  return isInEarlier ? [window(index - 1), window(index)] : [window(index)];
}

/** The whole lines that a stretch lies in, of a long line no more than a window beside it. */
export function widenToLines(text: string, { start, end }: Span): Span {
  const before = Math.max(0, start - WINDOW);
  const after = text.slice(end, end + WINDOW).indexOf("\n");
  return {
    start: before + text.slice(before, start).lastIndexOf("\n") + 1,
    end: after < 0 ? Math.min(end + WINDOW, text.length) : end + after,
  };
}

/** All windows of a text, in order. */
export function* everyWindow(text: string): Generator<Span> {
  for (let start = 0; start <= text.length;) {
    const { end } = lineAround(text, start);
    for (let from = start; ; from += STEP) {
      yield { start: from, end: Math.min(from + WINDOW, end) };
      if (from + WINDOW >= end) break;
    }
    start = end + 1;
  }
}
