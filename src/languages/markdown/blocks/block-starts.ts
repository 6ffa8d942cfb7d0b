import { indentAhead, matchAhead, type LineCursor } from "./line-cursor.ts";
import type { Piece } from "../../content.ts";

const ATX = /(?<marks>#{1,6})(?=[ \t\r\n]|$)/uy;
const CLOSING_MARKS = /(?:^|[ \t])#+[ \t]*$/u;
const SETEXT = /(?<mark>=+|-+)[ \t]*(?=[\r\n]|$)/uy;
const TOPIC_BREAK = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=[\r\n]|$)/uy;
const FENCE = /(?<marks>`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})(?<info>[^\r\n]*)/uy;
const FENCE_END = /(?<marks>`{3,}|~{3,})[ \t]*(?=[\r\n]|$)/uy;

export interface FenceStart {
  readonly mark: string;
  readonly length: number;
  /** Columns before it, that are taken from its lines as well. */
  readonly indent: number;
  readonly info: string;
}

export interface HeadingStart {
  readonly level: number;
  readonly piece: Piece;
}

/** `## Title ##`. */
export function findHeading(cursor: LineCursor): HeadingStart | null {
  const match = matchAhead(cursor, ATX);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const raw = cursor.text.slice(start, cursor.end);
  const text = raw.replace(CLOSING_MARKS, "").trimEnd();
  const lead = text.length - text.trimStart().length;
  return { level: match[0].length, piece: { padding: 0, start: start + lead, end: start + text.length } };
}

/** The level of the heading that a line below a paragraph makes of it; null when it makes none. */
export function findUnderline(cursor: LineCursor): 1 | 2 | null {
  const mark = matchAhead(cursor, SETEXT)?.groups?.["mark"];
  if (mark === undefined) return null;
  return mark.startsWith("=") ? 1 : 2;
}

export function isTopicBreak(cursor: LineCursor): boolean {
  return matchAhead(cursor, TOPIC_BREAK) !== null;
}

/** An opening fence; the info string of one of backticks has no backtick. */
export function findFence(cursor: LineCursor): FenceStart | null {
  const { marks, info } = matchAhead(cursor, FENCE)?.groups ?? {};
  if (marks === undefined) return null;
  return { mark: marks.charAt(0), length: marks.length, indent: indentAhead(cursor), info: (info ?? "").trim() };
}

/** A closing fence is at least as long as the one that it closes, and has nothing behind it. */
export function closesFence(cursor: LineCursor, fence: FenceStart): boolean {
  if (indentAhead(cursor) > 3) return false;
  const marks = matchAhead(cursor, FENCE_END)?.groups?.["marks"];
  return marks !== undefined && marks.startsWith(fence.mark) && marks.length >= fence.length;
}
