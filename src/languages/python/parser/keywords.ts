import * as Token from "./tokens.ts";

/** Keywords of every version from 3.8 to 3.14; `match`, `case`, `type` and `_` are names that mean more in places. */
const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ["False", Token.FALSE],
  ["None", Token.NONE],
  ["True", Token.TRUE],
  ["and", Token.AND],
  ["as", Token.AS],
  ["assert", Token.ASSERT],
  ["async", Token.ASYNC],
  ["await", Token.AWAIT],
  ["break", Token.BREAK],
  ["class", Token.CLASS],
  ["continue", Token.CONTINUE],
  ["def", Token.DEF],
  ["del", Token.DEL],
  ["elif", Token.ELIF],
  ["else", Token.ELSE],
  ["except", Token.EXCEPT],
  ["finally", Token.FINALLY],
  ["for", Token.FOR],
  ["from", Token.FROM],
  ["global", Token.GLOBAL],
  ["if", Token.IF],
  ["import", Token.IMPORT],
  ["in", Token.IN],
  ["is", Token.IS],
  ["lambda", Token.LAMBDA],
  ["nonlocal", Token.NONLOCAL],
  ["not", Token.NOT],
  ["or", Token.OR],
  ["pass", Token.PASS],
  ["raise", Token.RAISE],
  ["return", Token.RETURN],
  ["try", Token.TRY],
  ["while", Token.WHILE],
  ["with", Token.WITH],
  ["yield", Token.YIELD],
]);
const LONGEST = 8;

/** The keyword's kind, or NAME. */
export function kindOfWord(word: string): number {
  return word.length > LONGEST ? Token.NAME : (KEYWORDS.get(word) ?? Token.NAME);
}
