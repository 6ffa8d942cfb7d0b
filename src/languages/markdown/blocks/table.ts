import type { Piece } from "../../content.ts";

const DELIMITERS = /^\s*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** The row of dashes below the heading of a table with that many columns (GitHub Flavored Markdown, section 4.10). */
export function isDelimiterRow(row: string, columns: number): boolean {
  if (!/[|:]/u.test(row) || !DELIMITERS.test(row)) return false;
  return findCells(row, 0, row.length).length === columns;
}

/** The cells of a row, between its bars; a bar behind a backslash is text. */
export function findCells(text: string, start: number, end: number): readonly Piece[] {
  const bars: number[] = [start - 1];
  for (let at = start; at < end; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "|") bars.push(at);
  }
  bars.push(end);
  const cells: Piece[] = [];
  for (const [index, bar] of bars.slice(0, -1).entries()) {
    const cell = trim(text, bar + 1, bars[index + 1] ?? end);
    const isOutside = cell.start === cell.end && (index === 0 || index === bars.length - 2);
    if (!isOutside) cells.push(cell);
  }
  return cells;
}

function trim(text: string, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { padding: 0, start, end };
}

/** The parts of a cell between the backslashes that keep its bars from ending it; they are left out, in code as well. */
export function splitEscapedBars(text: string, cell: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let start = cell.start;
  for (let at = text.indexOf("\\|", start); at >= 0 && at < cell.end; at = text.indexOf("\\|", start + 1)) {
    parts.push({ padding: 0, start, end: at });
    start = at + 1;
  }
  parts.push({ padding: 0, start, end: cell.end });
  return parts;
}
