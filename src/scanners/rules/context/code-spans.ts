/** From the first backtick of the opening run up to the closing run, in UTF-16 columns from 0. */
export interface CodeSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The code spans of a line, in order: each from a run of backticks to the next run of equally many (CommonMark 0.31,
 * section 6.1). A run without a match is text.
 */
export function findCodeSpans(line: string): readonly CodeSpan[] {
  const runs = [...line.matchAll(/`+/gu)];
  const spans: CodeSpan[] = [];
  for (let open = 0; open < runs.length; open++) {
    const opening = runs[open];
    let close = open + 1;
    while (close < runs.length && runs[close]?.[0].length !== opening?.[0].length) close++;
    const closing = runs[close];
    if (opening === undefined || closing === undefined) continue;
    spans.push({ start: opening.index, end: closing.index });
    open = close;
  }
  return spans;
}

/** Binary search: a hostile line has as many spans as places to ask for. */
export function isInSpan(spans: readonly CodeSpan[], column: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= column) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= column;
}
