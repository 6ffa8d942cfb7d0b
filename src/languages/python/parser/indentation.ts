import { skipComment, skipContinuation } from "./advance.ts";
import { isLineEnd, skipLineEnd } from "./characters.ts";
import { giveUp, note } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** CPython's MAXINDENT, Parser/lexer/state.h. */
const MOST_INDENTS = 100;
const TAB_SIZE = 8;

/** Reads blank lines and the indentation of the next line that is none. True when it made a token. */
export function readIndentation(p: Parser): boolean {
  const { text } = p;
  for (;;) {
    const [column, tabColumn] = measureIndentation(p);
    const code = text.charCodeAt(p.at);
    if (code === 35) p.at = skipComment(p, p.at);
    if (p.at >= text.length) return false;
    if (isLineEnd(text.charCodeAt(p.at))) {
      p.at = skipLineEnd(text, p.at);
      continue;
    }
    p.isLineStart = false;
    p.start = p.at;
    return compareIndentation(p, column, tabColumn);
  }
}

/**
 * Columns of what comes first in the line, with tabs to multiples of 8 and with tabs as 1. A form feed starts anew.
 * Where lines are continued, the first backslash that is not in column 0 counts.
 */
function measureIndentation(p: Parser): readonly [number, number] {
  const { text } = p;
  let column = 0;
  let tabColumn = 0;
  let continued = 0;
  for (; ; p.at++) {
    const code = text.charCodeAt(p.at);
    if (code === 32) {
      column++;
      tabColumn++;
    } else if (code === 9) {
      column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
      tabColumn++;
    } else if (code === 12) {
      column = 0;
      tabColumn = 0;
    } else if (code === 92) {
      continued ||= column;
      p.isLineStart = false;
      p.at = skipContinuation(p, p.at) - 1;
      p.isLineStart = true;
    } else return continued > 0 ? [continued, continued] : [column, tabColumn];
  }
}

function compareIndentation(p: Parser, column: number, tabColumn: number): boolean {
  const { columns, tabColumns } = p;
  const [top = 0, tabTop = 0] = [columns.at(-1), tabColumns.at(-1)];
  if (column === top) {
    checkTabs(p, tabColumn === tabTop);
    return false;
  }
  if (column > top) {
    checkTabs(p, tabColumn > tabTop);
    columns.push(column);
    tabColumns.push(tabColumn);
    if (columns.length > MOST_INDENTS) giveUp(p, "too many levels of indentation");
    p.token = Token.INDENT;
    return true;
  }
  return closeBlocks(p, column, tabColumn);
}

/** Ends blocks down to the column. One between those of two blocks counts as the inner block's. */
function closeBlocks(p: Parser, column: number, tabColumn: number): boolean {
  const { columns, tabColumns } = p;
  let closed = 0;
  while ((columns.at(-2) ?? 0) >= column && columns.length > 1) {
    columns.pop();
    tabColumns.pop();
    closed++;
  }
  if (columns.at(-1) !== column) {
    note(p, "unindent does not match any outer indentation level", p.at, p.at);
    columns[columns.length - 1] = column;
    tabColumns[tabColumns.length - 1] = tabColumn;
  } else checkTabs(p, tabColumn === tabColumns.at(-1));
  if (closed === 0) return false;
  p.pendingDedents = closed - 1;
  p.token = Token.DEDENT;
  return true;
}

function checkTabs(p: Parser, isConsistent: boolean): void {
  if (!isConsistent) note(p, "inconsistent use of tabs and spaces in indentation", p.at, p.at);
}
