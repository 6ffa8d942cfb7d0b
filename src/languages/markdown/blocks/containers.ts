import {
  indentAhead,
  isBlank,
  matchAhead,
  skipCharacters,
  skipIndent,
  skipSpace,
  type LineCursor,
} from "./line-cursor.ts";

/** An open container. An item's content starts `indent` columns behind that of its parent. */
export type Container =
  | { readonly kind: "quote" }
  | { readonly kind: "item"; readonly indent: number; hasContent: boolean }
  | { readonly kind: "footnote"; readonly indent: 4; hasContent: boolean };

const MARKER = /(?:[-*+]|(?<number>\d{1,9})[.)])(?=[ \t\r\n]|$)/uy;
const FOOTNOTE = /\[\^[^\s\]]{1,200}\]:/uy;

/** Does the line go on with this container? Consumes the container's marks if so. */
export function continues(container: Container, cursor: LineCursor): boolean {
  if (container.kind === "quote") return openQuote(cursor);
  const isEmpty = isBlank(cursor);
  if (isEmpty ? !container.hasContent : indentAhead(cursor) < container.indent) return false;
  skipIndent(cursor, container.indent);
  return true;
}

/** Consumes `>` and one column behind it, at less than four columns of indentation. */
export function openQuote(cursor: LineCursor): boolean {
  const indent = indentAhead(cursor);
  if (indent > 3 || isBlank(cursor)) return false;
  if (matchAhead(cursor, /[>]/uy) === null) return false;
  skipIndent(cursor, indent);
  skipCharacters(cursor, 1);
  skipIndent(cursor, 1);
  return true;
}

/**
 * Consumes a list marker and the space behind it (CommonMark 0.31, section 5.2). One that interrupts a paragraph must
 * not be empty, and must start at 1 when it has a number.
 */
export function openItem(cursor: LineCursor, isInterrupting: boolean): Container | null {
  const marker = matchAhead(cursor, MARKER);
  if (marker === null) return null;
  const offset = indentAhead(cursor);
  const width = marker[0].length;
  const behind: LineCursor = { ...cursor };
  skipIndent(behind, offset);
  skipCharacters(behind, width);
  const isEmpty = isBlank(behind);
  const number = marker.groups?.["number"];
  if (isInterrupting && (isEmpty || (number !== undefined && Number(number) !== 1))) return null;
  const space = indentAhead(behind);
  skipIndent(cursor, offset);
  skipCharacters(cursor, width);
  const padding = isEmpty || space > 4 ? 1 : space;
  skipIndent(cursor, padding);
  return { kind: "item", indent: offset + width + padding, hasContent: false };
}

/** Consumes `[^label]:`, GitHub's start of a footnote; it goes on in lines that are indented by four columns. */
export function openFootnote(cursor: LineCursor): Container | null {
  const mark = matchAhead(cursor, FOOTNOTE);
  if (mark === null) return null;
  skipSpace(cursor);
  skipCharacters(cursor, mark[0].length);
  skipSpace(cursor);
  return { kind: "footnote", indent: 4, hasContent: false };
}
