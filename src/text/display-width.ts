import { isWide } from "./wide-characters.ts";

/** What is cut or kept as one: a style code of ours, or a character with the marks that sit on it. */
const UNIT = /\x1b\[[\d;]*m|[^][\p{Mn}\p{Me}\ufe0e\ufe0f]*/gu;
/** Marks, controls, invisible characters, and the Hangul vowels and finals that join the syllable before them. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cc}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]/u;
/** One column each: ASCII, and Latin-1 without the soft hyphen. */
const PLAIN = /^[ -~\xa1-\xac\xae-\xff]*$/;
/** Shows the character before it as a picture, which takes two columns. */
const AS_EMOJI = "\ufe0f";

/**
 * Terminal columns of a text on one line: 2 for wide East Asian characters and emoji, 0 for what sits on another
 * character or is not shown, 1 otherwise. Style codes (SGR) take none. After UAX 11 and the habit of terminals.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return splitUnits(text).reduce((sum, unit) => sum + widthOf(unit), 0);
}

/** The text, or its beginning with `…` where it is wider. Style codes stay, so that none is left open. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const unit of splitUnits(text)) {
    if (isStyle(unit)) {
      kept += unit;
    } else if (used < width) {
      used += widthOf(unit);
      kept += used < width ? unit : "…";
    }
  }
  return kept;
}

/**
 * The text in lines of at most `width` columns (2 or more): broken at spaces, and inside a word only when the word is
 * wider than a line. Line feeds stay breaks. Never empty.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const [index, word] of line.split(" ").entries()) {
    for (const [part, piece] of breakWord(word, width).entries()) {
      const pieceWidth = displayWidth(piece);
      const isFirst = index === 0 && part === 0;
      if (!isFirst && part === 0 && used + 1 + pieceWidth <= width) {
        current += ` ${piece}`;
        used += 1 + pieceWidth;
        continue;
      }
      if (!isFirst) lines.push(current.trimEnd());
      current = piece;
      used = pieceWidth;
    }
  }
  return [...lines, current.trimEnd()];
}

/** Pieces of at most `width` columns; the word itself when it fits. */
function breakWord(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const unit of splitUnits(word)) {
    const unitWidth = widthOf(unit);
    if (used + unitWidth > width) {
      pieces.push(piece);
      [piece, used] = ["", 0];
    }
    piece += unit;
    used += unitWidth;
  }
  return [...pieces, piece];
}

function splitUnits(text: string): readonly string[] {
  return text.match(UNIT) ?? [];
}

function isStyle(unit: string): boolean {
  return unit.startsWith("\x1b[") && unit.endsWith("m");
}

function widthOf(unit: string): number {
  if (WITHOUT_WIDTH.test(unit)) return 0;
  return unit.includes(AS_EMOJI) || isWide(unit.codePointAt(0) ?? 0) ? 2 : 1;
}
