import type { AST } from "@eslint-community/regexpp";
import { ENDS_WORD, STARTS_WORD } from "../../src/scanners/rules/pack.ts";

/** How the border of a word is written at the begin or end of a literal: as in a pattern, where `[\b]` is no letter here. */
export const BORDER = "\b";

export function isWordBorder(element: AST.Element | undefined): boolean {
  return element?.type === "Assertion" && element.kind === "word" && !element.negate;
}

/** What is looked for, and at which of its ends (bits) a word has to start or end. */
export interface BorderedLiteral {
  readonly text: string;
  readonly borders: number;
}

/** A border beside anything but a letter of ASCII, a digit or `_` asks for a letter there instead: it is left out. */
export function readBorders(literal: string): BorderedLiteral {
  const text = literal.replaceAll(BORDER, "");
  const starts = literal.startsWith(BORDER) && /^\w/u.test(text) ? STARTS_WORD : 0;
  const ends = literal.endsWith(BORDER) && /\w$/u.test(text) ? ENDS_WORD : 0;
  return { text, borders: starts | ends };
}

/** The first so many units of a literal; one that is cut ends nowhere. */
export function shortenLiteral(literal: string, most: number): string {
  const { text, borders } = readBorders(literal);
  const start = (borders & STARTS_WORD) === 0 ? "" : BORDER;
  const end = (borders & ENDS_WORD) === 0 || text.length > most ? "" : BORDER;
  return start + text.slice(0, most) + end;
}
