import type { Piece } from "./block.ts";

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
