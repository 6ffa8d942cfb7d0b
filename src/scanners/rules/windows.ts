/** Lines up to this length (UTF-16 units) are seen whole; longer ones in windows, so that no line costs more than its length. */
export const WINDOW = 4096;
/** Each window repeats this much of the one before: a match up to this length is never cut. */
export const OVERLAP = 1024;

/**
 * The stretches of a text that a line-scoped pattern sees at once, as pairs `[start, end, start, end, …]` without the
 * line break. LF, CRLF and lone CR end a line. A line that is too long gives several windows, which overlap.
 */
export function findWindows(text: string): readonly number[] {
  const windows: number[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    cutLine(windows, start, at);
    if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  cutLine(windows, start, text.length);
  return windows;
}

function cutLine(windows: number[], start: number, end: number): void {
  if (start === end) return;
  let from = start;
  while (end - from > WINDOW) {
    windows.push(from, from + WINDOW);
    from += WINDOW - OVERLAP;
  }
  windows.push(from, end);
}
