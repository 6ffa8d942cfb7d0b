import type { Expression } from "../../../core/expression.ts";
import { recordWalrus } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { accept, expect } from "./expect.ts";
import { readLambda } from "./lambda.ts";
import { LOWEST, readBitwiseOr, readOperation } from "./operations.ts";
import { fail, grow, stepIn } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

const STARTS: Uint8Array = new Uint8Array(Token.KINDS);
for (const kind of [
  Token.NAME,
  Token.NUMBER,
  Token.STRING,
  Token.TEMPLATE,
  Token.LPAR,
  Token.LBRACKET,
  Token.LBRACE,
  Token.ELLIPSIS,
  Token.PLUS,
  Token.MINUS,
  Token.STAR,
  Token.TILDE,
  Token.FALSE,
  Token.NONE,
  Token.TRUE,
  Token.AWAIT,
  Token.LAMBDA,
  Token.NOT,
]) {
  STARTS[kind] = 1;
}

/** Whether an expression, with or without a star, can begin with the token at hand. */
export function startsExpression(p: Parser): boolean {
  return STARTS[p.token] === 1;
}

/** `expression` of CPython's grammar: a lambda, or operations with or without `if … else`. */
export function readExpression(p: Parser): Expression {
  const beside = p.height;
  p.height = 0;
  stepIn(p);
  const expression = p.token === Token.LAMBDA ? readLambda(p) : readConditional(p);
  p.depth--;
  grow(p, 0);
  if (p.height < beside) p.height = beside;
  return expression;
}

function readConditional(p: Parser): Expression {
  const { start } = p;
  const value = readOperation(p, LOWEST);
  if (p.token !== Token.IF) return value;
  advance(p);
  const test = readOperation(p, LOWEST);
  expect(p, Token.ELSE, "else");
  const branches = [value, readExpression(p)];
  return { kind: "conditional", test, branches, span: { start, end: p.previousEnd } };
}

/** An expression, or `name := expression`. */
export function readNamed(p: Parser): Expression {
  const { start } = p;
  const target = readExpression(p);
  if (p.token !== Token.WALRUS) return target;
  if (target.kind !== "name" || target.span.start !== start) fail(p, "only a name can be assigned to with :=");
  advance(p);
  return finishNamed(p, target, start);
}

/** What follows `name :=`. */
export function finishNamed(p: Parser, target: Expression, start: number): Expression {
  const value = readExpression(p);
  const span = { start, end: p.previousEnd };
  recordWalrus(p.recorder, target, value, span);
  return { kind: "binary", operator: ":=", left: target, right: value, span };
}

/** `*` and what is spread. */
export function readStar(p: Parser): Expression {
  const { start } = p;
  advance(p);
  const value = readBitwiseOr(p);
  return { kind: "spread", value, span: { start, end: p.previousEnd } };
}

/** An element of a list, tuple or set. */
export function readElement(p: Parser): Expression {
  return p.token === Token.STAR ? readStar(p) : readNamed(p);
}

/** `yield`, or expressions with commas between them as a tuple: what may stand on the right of `=`. */
export function readValue(p: Parser): Expression {
  return p.token === Token.YIELD ? readYield(p) : readTuple(p);
}

/** One expression, or several with commas between them: a tuple without brackets. */
export function readTuple(p: Parser): Expression {
  const { start } = p;
  const first = p.token === Token.STAR ? readStar(p) : readExpression(p);
  if (p.token !== Token.COMMA) return first;
  const items = [first];
  while (accept(p, Token.COMMA) && startsExpression(p)) {
    items.push(p.token === Token.STAR ? readStar(p) : readExpression(p));
  }
  return { kind: "list", items, span: { start, end: p.previousEnd } };
}

/** A `yield` is an expression and, as a fact, a way out for its value. */
export function readYield(p: Parser): Expression {
  const { start } = p;
  advance(p);
  const isFrom = accept(p, Token.FROM);
  const value = isFrom ? readExpression(p) : startsExpression(p) ? readTuple(p) : null;
  const span = { start, end: p.previousEnd };
  p.recorder.assignments.push({ how: "yield", target: null, value, scope: p.recorder.scope, span });
  if (value === null) return { kind: "other", parts: [], span };
  return { kind: "unary", operator: isFrom ? "yield from" : "yield", operand: value, span };
}
