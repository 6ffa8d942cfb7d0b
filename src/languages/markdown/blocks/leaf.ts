import type { Piece } from "../../content.ts";
import type { Block, LeafContent } from "./block.ts";
import { closesFence, type FenceStart } from "./block-starts.ts";
import { indentAhead, isBlank, skipIndent, skipSpace, type LineCursor } from "./line-cursor.ts";
import { findCells } from "./table.ts";

/** A block that is still open. */
export type Leaf =
  | { readonly kind: "paragraph"; readonly pieces: Piece[] }
  | { readonly kind: "fence"; readonly fence: FenceStart; readonly pieces: Piece[] }
  | { readonly kind: "indented"; readonly pieces: Piece[]; blanks: number }
  | { readonly kind: "html"; readonly until: RegExp | null; readonly pieces: Piece[] }
  | { readonly kind: "table"; readonly rows: (readonly Piece[])[] };

/** What a line does to the block that is open above it. */
export type Continuation = "goes on" | "ends here" | "ended above";

/** Gives a line to an open block of which all containers go on; a paragraph is not asked. */
export function continueLeaf(leaf: Exclude<Leaf, { kind: "paragraph" }>, cursor: LineCursor): Continuation {
  switch (leaf.kind) {
    case "fence":
      if (closesFence(cursor, leaf.fence)) return "ends here";
      skipIndent(cursor, leaf.fence.indent);
      leaf.pieces.push(restOfLine(cursor));
      return "goes on";
    case "indented":
      return continueIndented(leaf, cursor);
    case "html": {
      if (leaf.until === null && isBlank(cursor)) return "ended above";
      const { piece, isEnded } = appendHtml(leaf.until, cursor);
      leaf.pieces.push(piece);
      return isEnded ? "ends here" : "goes on";
    }
    case "table":
      leaf.rows.push(findCells(cursor.text, cursor.at, cursor.end));
      return "goes on";
  }
}

function continueIndented(leaf: Extract<Leaf, { kind: "indented" }>, cursor: LineCursor): Continuation {
  const isEmpty = isBlank(cursor);
  if (!isEmpty && indentAhead(cursor) < 4) return "ended above";
  skipIndent(cursor, 4);
  leaf.pieces.push(restOfLine(cursor));
  leaf.blanks = isEmpty ? leaf.blanks + 1 : 0;
  return "goes on";
}

/** A line of HTML, and whether it holds the mark with which its block ends. */
export function appendHtml(
  until: RegExp | null,
  cursor: LineCursor,
): { readonly piece: Piece; readonly isEnded: boolean } {
  const piece = restOfLine(cursor);
  return { piece, isEnded: until?.test(cursor.text.slice(piece.start, cursor.end)) === true };
}

/** What is left of the line, with its break. */
export function restOfLine(cursor: LineCursor): Piece {
  return { padding: cursor.spare, start: cursor.at, end: cursor.next };
}

/** What is left of the line without white space around it and without its break. */
export function wordsOfLine(cursor: LineCursor): Piece {
  skipSpace(cursor);
  let end = cursor.end;
  while (end > cursor.at && (cursor.text[end - 1] === " " || cursor.text[end - 1] === "\t")) end -= 1;
  return { padding: 0, start: cursor.at, end };
}

/** A block without its place. */
export type FinishedLeaf = { [Kind in Block["kind"]]: LeafContent<Kind> }[Block["kind"]];

/** The block that an open one becomes. Blank lines at the end of an indented one do not belong to it. */
export function finishLeaf(leaf: Leaf, isClosed: boolean): FinishedLeaf {
  switch (leaf.kind) {
    case "fence":
      return { kind: "code", info: leaf.fence.info, isClosed, pieces: leaf.pieces };
    case "indented":
      return {
        kind: "code",
        info: null,
        isClosed: true,
        pieces: leaf.pieces.slice(0, leaf.pieces.length - leaf.blanks),
      };
    case "table":
      return { kind: "table", rows: leaf.rows };
    case "paragraph":
    case "html":
      return { kind: leaf.kind, pieces: leaf.pieces };
  }
}
