import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { accept, expect } from "./expect.ts";
import { readExpression, readNamed, readStar } from "./expressions.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** From `[` to `]` behind a value: an index, a slice, or a tuple of them. */
export function readSubscript(p: Parser): Expression {
  advance(p);
  const { start } = p;
  const first = readPart(p);
  const items = [first];
  let isTuple = first.kind === "spread";
  while (accept(p, Token.COMMA)) {
    isTuple = true;
    if (p.token === Token.RBRACKET) break;
    items.push(readPart(p));
  }
  const end = p.previousEnd;
  expect(p, Token.RBRACKET, "]");
  return isTuple ? { kind: "list", items, span: { start, end } } : first;
}

function readPart(p: Parser): Expression {
  const { start } = p;
  if (p.token === Token.STAR) return readStar(p);
  const lower = p.token === Token.COLON ? null : readNamed(p);
  if (lower !== null && (p.token !== Token.COLON || isNamed(lower, start))) return lower;
  advance(p);
  const upper = readBound(p);
  const step = accept(p, Token.COLON) ? readBound(p) : null;
  return { kind: "slice", lower, upper, step, span: { start, end: p.previousEnd } };
}

/** `x[a := 1:2]` is none; in parentheses the `:=` stands behind their start. */
function isNamed(expression: Expression, start: number): boolean {
  return expression.kind === "binary" && expression.operator === ":=" && expression.span.start === start;
}

function readBound(p: Parser): Expression | null {
  const isEmpty = p.token === Token.COLON || p.token === Token.COMMA || p.token === Token.RBRACKET;
  return isEmpty ? null : readExpression(p);
}
