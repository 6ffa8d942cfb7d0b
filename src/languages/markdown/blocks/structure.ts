import type { Block } from "./block.ts";
import type { Container } from "./containers.ts";
import { finishLeaf, type FinishedLeaf, type Leaf } from "./leaf.ts";
import type { LineCursor } from "./line-cursor.ts";

/** What is known while the lines are read: the finished blocks, and those that are still open. */
export interface Structure {
  readonly text: string;
  readonly blocks: Block[];
  readonly open: Container[];
  leaf: Leaf | null;
  leafStart: number;
  /** Where the line before ends, and with it every block that the current line closes. */
  previousEnd: number;
  tooDeepAt: number | null;
}

export function emitBlock(structure: Structure, block: FinishedLeaf, start: number, end: number): void {
  structure.blocks.push({ ...block, within: structure.open.map(({ kind }) => kind), span: { start, end } });
}

export function startLeaf(structure: Structure, leaf: Leaf, start: number): void {
  structure.leaf = leaf;
  structure.leafStart = start;
}

/** Closes the open block where the line before ended. */
export function closeLeaf(structure: Structure, isClosed: boolean): void {
  const { leaf, leafStart, previousEnd } = structure;
  if (leaf === null) return;
  emitBlock(structure, finishLeaf(leaf, isClosed), leafStart, Math.max(leafStart, previousEnd));
  structure.leaf = null;
}

/** Closes the open block on the line that ends it. */
export function endLeafOn(structure: Structure, cursor: LineCursor): void {
  structure.previousEnd = cursor.end;
  closeLeaf(structure, true);
}

/** Closes the open block and all containers but the outermost ones, in which something begins or goes on. */
export function closeTo(structure: Structure, count: number): void {
  closeLeaf(structure, structure.leaf?.kind !== "fence");
  structure.open.length = count;
  for (const container of structure.open) if (container.kind !== "quote") container.hasContent = true;
}
