import { failAt, giveUp } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** CPython's MAXLEVEL, Parser/lexer/state.h. */
const MOST_BRACKETS = 200;

const ONE: Uint8Array = new Uint8Array(128);
/** Longer operators by their first character, the longest first. */
const LONGER: (readonly (readonly [string, number])[] | undefined)[] = Array.from({ length: 128 });
/** What an operator is called in facts. Index: kind. */
const TEXTS: string[] = Array.from({ length: Token.KINDS }, () => "");

const OPERATORS: readonly (readonly [string, number])[] = [
  ["**=", Token.AUGMENT],
  ["//=", Token.AUGMENT],
  [">>=", Token.AUGMENT],
  ["<<=", Token.AUGMENT],
  ["...", Token.ELLIPSIS],
  ["**", Token.DOUBLE_STAR],
  ["//", Token.DOUBLE_SLASH],
  ["<<", Token.LEFT_SHIFT],
  [">>", Token.RIGHT_SHIFT],
  ["<=", Token.LESS_EQUAL],
  [">=", Token.GREATER_EQUAL],
  ["==", Token.EQUAL],
  ["!=", Token.NOT_EQUAL],
  ["->", Token.ARROW],
  ["+=", Token.AUGMENT],
  ["-=", Token.AUGMENT],
  ["*=", Token.AUGMENT],
  ["/=", Token.AUGMENT],
  ["%=", Token.AUGMENT],
  ["&=", Token.AUGMENT],
  ["|=", Token.AUGMENT],
  ["^=", Token.AUGMENT],
  ["@=", Token.AUGMENT],
  [":=", Token.WALRUS],
  ["(", Token.LPAR],
  [")", Token.RPAR],
  ["[", Token.LBRACKET],
  ["]", Token.RBRACKET],
  ["{", Token.LBRACE],
  ["}", Token.RBRACE],
  [":", Token.COLON],
  [",", Token.COMMA],
  [";", Token.SEMICOLON],
  [".", Token.DOT],
  ["=", Token.ASSIGN],
  ["!", Token.EXCLAMATION],
  ["+", Token.PLUS],
  ["-", Token.MINUS],
  ["*", Token.STAR],
  ["/", Token.SLASH],
  ["%", Token.PERCENT],
  ["@", Token.AT],
  ["&", Token.AMPERSAND],
  ["|", Token.BAR],
  ["^", Token.CARET],
  ["~", Token.TILDE],
  ["<", Token.LESS],
  [">", Token.GREATER],
];

for (const [operator, kind] of OPERATORS) {
  const first = operator.charCodeAt(0);
  if (operator.length === 1) ONE[first] = kind;
  else LONGER[first] = [...(LONGER[first] ?? []), [operator, kind]];
  TEXTS[kind] = operator;
}
for (const [word, kind] of [
  ["and", Token.AND],
  ["or", Token.OR],
  ["in", Token.IN],
  ["is", Token.IS],
] as const) {
  TEXTS[kind] = word;
}

/** The operator as it is written. */
export function operatorText(kind: number): string {
  return TEXTS[kind] ?? "";
}

/** Reads an operator, and counts brackets. */
export function readOperator(p: Parser, start: number, code: number): void {
  const longer = LONGER[code];
  if (longer !== undefined) {
    for (const [operator, kind] of longer) {
      if (!p.text.startsWith(operator, start)) continue;
      p.token = kind;
      p.at = p.end = start + operator.length;
      return;
    }
  }
  const kind = ONE[code] ?? 0;
  if (kind === 0) failAt(p, "a character that means nothing in Python", start, start + 1, start + 1);
  p.token = kind;
  p.at = p.end = start + 1;
  if (kind > Token.RBRACE) return;
  if (kind === Token.LPAR || kind === Token.LBRACKET || kind === Token.LBRACE) {
    if (++p.brackets > MOST_BRACKETS) giveUp(p, "too many nested brackets");
  } else if (p.brackets > 0) p.brackets--;
}
