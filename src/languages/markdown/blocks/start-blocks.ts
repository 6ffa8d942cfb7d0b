import { findFence, findHeading, findUnderline, isTopicBreak } from "./block-starts.ts";
import { openFootnote, openItem, openQuote, type Container } from "./containers.ts";
import { readDefinitions } from "../definitions.ts";
import { findHtmlStart } from "./html-starts.ts";
import { appendHtml, restOfLine } from "./leaf.ts";
import { indentAhead, isBlank, matchAhead, skipIndent, type LineCursor } from "./line-cursor.ts";
import { closeLeaf, closeTo, emitBlock, endLeafOn, startLeaf, type Structure } from "./structure.ts";
import { findCells, isDelimiterRow } from "./table.ts";

/** Nobody nests this far; each line costs as much as it has containers. */
const DEEPEST = 100;
const MAYBE_START = /[#`~*+_=<>\d[|:-]/uy;

/**
 * Opens the containers and the block that start on a line, of which the first `kept` containers go on. Says how many
 * containers the rest of the line stands in; null when a block took it. What starts closes what was open, so a
 * paragraph that is still open goes on.
 */
export function startBlocks(structure: Structure, cursor: LineCursor, kept: number): number | null {
  let isInterrupting = kept === structure.open.length && structure.leaf?.kind === "paragraph";
  let count = kept;
  while (!isBlank(cursor)) {
    const { leaf } = structure;
    if (indentAhead(cursor) > 3) {
      if (leaf?.kind === "paragraph" || leaf?.kind === "table") return count;
      closeTo(structure, count);
      skipIndent(cursor, 4);
      startLeaf(structure, { kind: "indented", pieces: [restOfLine(cursor)], blanks: 0 }, cursor.at);
      return null;
    }
    if (matchAhead(cursor, MAYBE_START) === null) return count;
    if (isInterrupting && turnParagraph(structure, cursor)) return null;
    const start = cursor.at;
    const container = openContainer(cursor, isInterrupting);
    if (container === null) return startsLeaf(structure, cursor, count) ? null : count;
    closeTo(structure, count);
    isInterrupting = false;
    if (count === DEEPEST) {
      structure.tooDeepAt ??= start;
      return count;
    }
    structure.open.push(container);
    count += 1;
  }
  return count;
}

function openContainer(cursor: LineCursor, isInterrupting: boolean): Container | null {
  if (openQuote(cursor)) return { kind: "quote" };
  if (isTopicBreak(cursor)) return null;
  return openItem(cursor, isInterrupting) ?? openFootnote(cursor);
}

/** A heading or a table made of the paragraph above by the line below it; false when the line makes none. */
function turnParagraph(structure: Structure, cursor: LineCursor): boolean {
  const { text, leaf, leafStart } = structure;
  const last = leaf?.kind === "paragraph" ? leaf.pieces.at(-1) : undefined;
  if (leaf?.kind !== "paragraph" || last === undefined) return false;
  const level = findUnderline(cursor);
  if (level !== null && readDefinitions(text, leaf.pieces).rest.length > 0) {
    emitBlock(structure, { kind: "heading", level, pieces: leaf.pieces }, leafStart, cursor.end);
    structure.leaf = null;
    return true;
  }
  const columns = findCells(text, last.start, last.end);
  if (!isDelimiterRow(text.slice(cursor.at, cursor.end), columns.length)) return false;
  leaf.pieces.pop();
  structure.previousEnd = last.start;
  if (leaf.pieces.length > 0) closeLeaf(structure, true);
  startLeaf(structure, { kind: "table", rows: [columns] }, last.start);
  return true;
}

function startsLeaf(structure: Structure, cursor: LineCursor, count: number): boolean {
  const heading = findHeading(cursor);
  if (heading !== null) {
    closeTo(structure, count);
    emitBlock(structure, { kind: "heading", level: heading.level, pieces: [heading.piece] }, cursor.at, cursor.end);
    return true;
  }
  const fence = findFence(cursor);
  if (fence !== null) {
    closeTo(structure, count);
    startLeaf(structure, { kind: "fence", fence, pieces: [] }, cursor.at);
    return true;
  }
  const html = findHtmlStart(cursor, structure.leaf?.kind === "paragraph");
  if (html !== null) {
    closeTo(structure, count);
    const start = cursor.at;
    const { piece, isEnded } = appendHtml(html.until, cursor);
    startLeaf(structure, { kind: "html", until: html.until, pieces: [piece] }, start);
    if (isEnded) endLeafOn(structure, cursor);
    return true;
  }
  if (!isTopicBreak(cursor)) return false;
  closeTo(structure, count);
  return true;
}
