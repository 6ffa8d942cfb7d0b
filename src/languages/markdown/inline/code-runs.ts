/**
 * Finds, for a run of backticks, the next run of the same length (CommonMark 0.31, section 6.1). The runs of a text are
 * listed once, so that many runs without a match stay cheap.
 */
export function searchCodeRuns(text: string): (start: number, length: number) => number | null {
  let runs: Map<number, number[]> | null = null;
  return (start, length) => {
    runs ??= listRuns(text);
    const starts = runs.get(length) ?? [];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return starts[low] ?? null;
  };
}

function listRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/gu)) {
    const starts = runs.get(run.length);
    if (starts === undefined) runs.set(run.length, [index]);
    else starts.push(index);
  }
  return runs;
}
