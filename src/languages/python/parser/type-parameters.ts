import { accept, expect, expectName } from "./expect.ts";
import { readExpression, readStar } from "./expressions.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** `[T: bound = default, *Ts, **P]` of PEP 695 and 696, if there are some. What is called in them counts. */
export function readTypeParameters(p: Parser): void {
  if (!accept(p, Token.LBRACKET)) return;
  if (p.token === Token.RBRACKET) fail(p, "type parameters cannot be empty");
  while (p.token !== Token.RBRACKET) {
    const isTuple = accept(p, Token.STAR);
    const isPlain = !isTuple && !accept(p, Token.DOUBLE_STAR);
    expectName(p);
    if (isPlain && accept(p, Token.COLON)) readExpression(p);
    if (accept(p, Token.ASSIGN)) {
      if (isTuple && p.token === Token.STAR) readStar(p);
      else readExpression(p);
    }
    if (!accept(p, Token.COMMA)) break;
  }
  expect(p, Token.RBRACKET, "]");
}
