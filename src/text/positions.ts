import type { Region } from "../core/location.ts";

/** Where the lines of a text are. Lines and columns are 1-based, offsets 0-based, all in UTF-16 code units. */
export interface Lines {
  /** At least 1; a line end at the end of the text starts one more, empty line, as editors show it. */
  readonly count: number;
  /** Offset of a line's first character; a line outside is a RangeError. */
  startOf(line: number): number;
  /** The line without its line end; a line outside is a RangeError. */
  textOf(line: number): string;
  /** The line that holds the offset; a line end belongs to the line it ends. Offsets outside count as the nearest. */
  lineAt(offset: number): number;
  /** From `start` up to, not including, `end`. Offsets outside count as the nearest. */
  regionOf(start: number, end: number): Region;
}

/** Finds the lines of a text in one pass. LF, CRLF and lone CR end a line, nothing else does. */
export function indexLines(text: string): Lines {
  const starts = findLineStarts(text);
  const count = starts.length;

  function startOf(line: number): number {
    const start = starts[line - 1];
    if (start === undefined) throw new RangeError(`line ${line} of ${count}`);
    return start;
  }

  function lineAt(offset: number): number {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  function textOf(line: number): string {
    let end = starts[line] ?? text.length;
    const isEnded = line < count;
    if (isEnded && text.endsWith("\r\n", end)) end -= 1;
    return text.slice(startOf(line), isEnded ? end - 1 : end);
  }

  function regionOf(start: number, end: number): Region {
    const from = Math.min(Math.max(start, 0), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    const [line, endLine] = [lineAt(from), lineAt(to)];
    return { line, column: from - startOf(line) + 1, endLine, endColumn: to - startOf(endLine) + 1 };
  }

  return { count, startOf, textOf, lineAt, regionOf };
}

/** Searches LF and CR each on its own: the engine's search is several times faster than a loop over characters. */
function findLineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(Math.max(16, text.length >>> 5));
  let count = 1;
  let lf = find(text, "\n", 0);
  let cr = find(text, "\r", 0);
  while (lf < text.length || cr < text.length) {
    const next = lf === cr + 1 ? lf + 1 : Math.min(lf, cr) + 1;
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count] = next;
    count += 1;
    if (lf < next) lf = find(text, "\n", next);
    if (cr < next) cr = find(text, "\r", next);
  }
  return starts.subarray(0, count);
}

function find(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}
