/** A string or regex literal on one line: columns of its content, in UTF-16 units, without its marks. */
export interface Literal {
  readonly start: number;
  readonly end: number;
}

/** A line is read up to here; what stands further is in no literal. */
const LONGEST_LINE = 4000;

/**
 * The literal of a line that holds these columns, or null. Quotes are paired from the left, `\` escapes; a `/` opens a
 * regex only where a value may begin.
 */
export function findLiteral(line: string, start: number, end: number): Literal | null {
  let open: { readonly mark: string; readonly at: number } | null = null;
  for (let at = 0; at < Math.min(line.length, LONGEST_LINE); at++) {
    const mark = line[at] ?? "";
    if (open === null) {
      if (at >= end) return null;
      if (isOpening(line, at)) open = { mark, at: at + 1 };
    } else if (mark === "\\") {
      at++;
    } else if (mark === open.mark) {
      if (open.at <= start && at >= end) return { start: open.at, end: at };
      open = null;
    }
  }
  return null;
}

function isOpening(line: string, at: number): boolean {
  const mark = line[at];
  if (mark === '"' || mark === "'" || mark === "`") return true;
  return (
    mark === "/" &&
    /(?:^|[=(,:[!&|?{;]|return)\s*$/u.test(line.slice(Math.max(0, at - 12), at)) &&
    !/^\/[/*]/u.test(line.slice(at, at + 2))
  );
}
