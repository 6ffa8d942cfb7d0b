/**
 * A place in a line. Columns count tabs as up to the next multiple of four (CommonMark 0.31, section 2.2), so a tab can
 * be consumed in part: `spare` columns of it are left, and stand for spaces that are not in the text.
 */
export interface LineCursor {
  readonly text: string;
  at: number;
  /** Before the line break. */
  readonly end: number;
  /** Behind the line break. */
  readonly next: number;
  column: number;
  spare: number;
}

const LINE = /[^\n\r]*/uy;

/** The line that starts at this offset. LF, CRLF and lone CR end it. */
export function openLine(text: string, start: number): LineCursor {
  LINE.lastIndex = start;
  LINE.test(text);
  const end = LINE.lastIndex;
  const next = Math.min(text.length, end + (text.startsWith("\r\n", end) ? 2 : 1));
  return { text, at: start, end, next, column: 0, spare: 0 };
}

/** Columns of white space ahead. */
export function indentAhead(cursor: LineCursor): number {
  let column = cursor.column + cursor.spare;
  for (let at = cursor.at; at < cursor.end; at++) {
    const character = cursor.text[at];
    if (character === " ") column += 1;
    else if (character === "\t") column += 4 - (column % 4);
    else break;
  }
  return column - cursor.column;
}

/** Consumes white space, at most that many columns of it. */
export function skipIndent(cursor: LineCursor, most: number): void {
  const spared = Math.min(most, cursor.spare);
  cursor.spare -= spared;
  cursor.column += spared;
  let left = most - spared;
  while (left > 0 && cursor.at < cursor.end) {
    const character = cursor.text[cursor.at];
    if (character !== " " && character !== "\t") return;
    const width = character === " " ? 1 : 4 - (cursor.column % 4);
    cursor.at += 1;
    cursor.column += Math.min(width, left);
    cursor.spare = Math.max(0, width - left);
    left -= width;
  }
}

/** Consumes characters that are no white space. */
export function skipCharacters(cursor: LineCursor, count: number): void {
  cursor.at += count;
  cursor.column += count;
}

/** Consumes all white space ahead. */
export function skipSpace(cursor: LineCursor): void {
  skipIndent(cursor, Number.POSITIVE_INFINITY);
}

/** Nothing but white space ahead. */
export function isBlank(cursor: LineCursor): boolean {
  for (let at = cursor.at; at < cursor.end; at++) {
    const character = cursor.text[at];
    if (character !== " " && character !== "\t") return false;
  }
  return true;
}

/** Runs a sticky pattern at the first character that is no white space; it must not match line breaks. */
export function matchAhead(cursor: LineCursor, pattern: RegExp): RegExpExecArray | null {
  let at = cursor.at;
  while (cursor.text[at] === " " || cursor.text[at] === "\t") at += 1;
  pattern.lastIndex = at;
  return pattern.exec(cursor.text);
}
