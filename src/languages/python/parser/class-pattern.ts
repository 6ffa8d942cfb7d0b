import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { accept, expect } from "./expect.ts";
import { readAlternatives, takeFrom, type Captured, type Pattern } from "./patterns.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** Classes whose one positional pattern takes the object itself (the language reference, class patterns). */
const TAKES_ITSELF = /^(?:bool|bytearray|bytes|dict|float|frozenset|int|list|set|str|tuple)$/u;

/** `Name(pattern, attribute=pattern)`, from its parenthesis on. */
export function readClassPattern(
  p: Parser,
  name: Extract<Expression, { kind: "name" | "attribute" }>,
  start: number,
): Pattern {
  advance(p);
  const parts: Expression[] = [name];
  const captured: Captured[] = [];
  let hasKeyword = false;
  while (p.token !== Token.RPAR) {
    const { token, start: partStart } = p;
    const part = readAlternatives(p);
    const { expression } = part;
    if (
      token === Token.NAME &&
      expression.kind === "name" &&
      expression.span.start === partStart &&
      accept(p, Token.ASSIGN)
    ) {
      hasKeyword = true;
      const inner = readAlternatives(p);
      parts.push(inner.expression);
      captured.push(
        ...takeFrom(inner, (subject) => ({
          kind: "attribute",
          object: subject,
          name: expression.name,
          // Where the name stands: the subject itself is further up.
          span: expression.span,
        })),
      );
    } else if (hasKeyword) fail(p, "a positional pattern follows a keyword pattern");
    else {
      parts.push(expression);
      const isItself = name.kind === "name" && TAKES_ITSELF.test(name.name);
      captured.push(
        ...takeFrom(part, (subject) => (isItself ? subject : { kind: "other", parts: [subject], span: subject.span })),
      );
    }
    if (!accept(p, Token.COMMA)) break;
  }
  expect(p, Token.RPAR, ")");
  return { expression: { kind: "other", parts, span: { start, end: p.previousEnd } }, captured };
}
