import type { Block } from "./block.ts";
import { continues } from "./containers.ts";
import { continueLeaf, wordsOfLine } from "./leaf.ts";
import { isBlank, openLine, type LineCursor } from "./line-cursor.ts";
import { startBlocks } from "./start-blocks.ts";
import { closeLeaf, closeTo, endLeafOn, startLeaf, type Structure } from "./structure.ts";

export interface BlockStructure {
  readonly blocks: readonly Block[];
  /** Offset at which containers nest too deeply to be followed; null when they nowhere do. */
  readonly tooDeepAt: number | null;
}

/**
 * Reads the block structure of CommonMark 0.31 (appendix, phase 1), with GitHub's tables and footnotes, from an offset
 * on. Line by line: containers that go on, then blocks that start, then text, in time linear in the text.
 */
export function readBlocks(text: string, from: number): BlockStructure {
  const structure: Structure = {
    text,
    blocks: [],
    open: [],
    leaf: null,
    leafStart: from,
    previousEnd: from,
    tooDeepAt: null,
  };
  for (let at = from; at < text.length;) {
    const cursor = openLine(text, at);
    at = cursor.next;
    readLine(structure, cursor);
    structure.previousEnd = cursor.end;
  }
  closeTo(structure, 0);
  return structure;
}

function readLine(structure: Structure, cursor: LineCursor): void {
  const { open } = structure;
  let kept = 0;
  for (let next = open[0]; next !== undefined && continues(next, cursor); next = open[kept]) kept += 1;
  if (goesOn(structure, cursor, kept)) return;
  const count = startBlocks(structure, cursor, kept);
  if (count === null) return;
  const { leaf } = structure;
  if (isBlank(cursor)) {
    // Nothing is closed below an item that has just been opened: it stays without content.
    if (leaf !== null || count < open.length) closeTo(structure, count);
  } else if (leaf?.kind === "paragraph") {
    leaf.pieces.push(wordsOfLine(cursor));
  } else if (leaf?.kind === "table") {
    continueLeaf(leaf, cursor);
  } else {
    closeTo(structure, count);
    const piece = wordsOfLine(cursor);
    startLeaf(structure, { kind: "paragraph", pieces: [piece] }, piece.start);
  }
}

/** Gives the line to the block that is open, unless that ends; other blocks may start where a paragraph or a table is. */
function goesOn(structure: Structure, cursor: LineCursor, kept: number): boolean {
  const { leaf } = structure;
  if (leaf === null || leaf.kind === "paragraph") return false;
  if (kept < structure.open.length) {
    closeTo(structure, kept);
    return false;
  }
  if (leaf.kind === "table") return false;
  const continuation = continueLeaf(leaf, cursor);
  if (continuation === "ends here") endLeafOn(structure, cursor);
  if (continuation === "ended above") closeLeaf(structure, true);
  return continuation !== "ended above";
}
