import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { accept, expect } from "./expect.ts";
import { operatorText } from "./operators.ts";
import { readPrimary } from "./primaries.ts";
import { fail, grow, stepIn } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

/** How strongly operators bind, as in Language Reference 6.17. Index: kind; 0 for what is no binary operator. */
const STRENGTH: Uint8Array = new Uint8Array(Token.KINDS);
export const LOWEST = 1;
const NOT_STRENGTH = 3;
const COMPARISON = 4;
const BITWISE_OR = 5;
STRENGTH[Token.OR] = LOWEST;
STRENGTH[Token.AND] = 2;
for (const kind of [
  Token.IN,
  Token.NOT,
  Token.IS,
  Token.LESS,
  Token.GREATER,
  Token.LESS_EQUAL,
  Token.GREATER_EQUAL,
  Token.EQUAL,
  Token.NOT_EQUAL,
]) {
  STRENGTH[kind] = COMPARISON;
}
STRENGTH[Token.BAR] = BITWISE_OR;
STRENGTH[Token.CARET] = 6;
STRENGTH[Token.AMPERSAND] = 7;
STRENGTH[Token.LEFT_SHIFT] = STRENGTH[Token.RIGHT_SHIFT] = 8;
STRENGTH[Token.PLUS] = STRENGTH[Token.MINUS] = 9;
for (const kind of [Token.STAR, Token.SLASH, Token.DOUBLE_SLASH, Token.PERCENT, Token.AT]) STRENGTH[kind] = 10;

/** Operands and the operators between them that bind at least as strongly as asked; the left ones first. */
export function readOperation(p: Parser, weakest: number): Expression {
  const { start } = p;
  let left = p.token === Token.NOT ? readNot(p, weakest) : readUnary(p);
  for (;;) {
    const strength = STRENGTH[p.token] ?? 0;
    if (strength < weakest || strength === 0) return left;
    const operator = readBinaryOperator(p);
    const beside = p.height;
    p.height = 0;
    const right = readOperation(p, strength + 1);
    grow(p, beside);
    left = { kind: "binary", operator, left, right, span: { start, end: p.previousEnd } };
  }
}

/** An operand of its own, such as a target or what a star spreads: nothing weaker than `|`. */
export function readBitwiseOr(p: Parser): Expression {
  const beside = p.height;
  p.height = 0;
  stepIn(p);
  const operand = readOperation(p, BITWISE_OR);
  p.depth--;
  if (p.height < beside) p.height = beside;
  return operand;
}

/** The sum in a pattern (`-1 + 2j`), nothing weaker than `+`. */
export function readSum(p: Parser): Expression {
  return readOperation(p, STRENGTH[Token.PLUS] ?? 0);
}

/** `not in` and `is not` are two tokens. */
function readBinaryOperator(p: Parser): string {
  const kind = p.token;
  advance(p);
  if (kind === Token.NOT) {
    expect(p, Token.IN, "in");
    return "not in";
  }
  return kind === Token.IS && accept(p, Token.NOT) ? "is not" : operatorText(kind);
}

function readNot(p: Parser, weakest: number): Expression {
  if (weakest > NOT_STRENGTH) fail(p, "not needs parentheses here");
  const { start } = p;
  stepIn(p);
  advance(p);
  const operand = readOperation(p, NOT_STRENGTH);
  p.depth--;
  grow(p, 0);
  return { kind: "unary", operator: "not", operand, span: { start, end: p.previousEnd } };
}

function readUnary(p: Parser): Expression {
  const { start, token } = p;
  if (token !== Token.MINUS && token !== Token.PLUS && token !== Token.TILDE) return readPower(p);
  stepIn(p);
  advance(p);
  const operand = readUnary(p);
  p.depth--;
  grow(p, 0);
  return { kind: "unary", operator: operatorText(token), operand, span: { start, end: p.previousEnd } };
}

/** `**` binds stronger than a sign on its left and weaker than one on its right. */
function readPower(p: Parser): Expression {
  const { start } = p;
  const left = p.token === Token.AWAIT ? readAwait(p) : readPrimary(p);
  if (p.token !== Token.DOUBLE_STAR) return left;
  const beside = p.height;
  p.height = 0;
  stepIn(p);
  advance(p);
  const right = readUnary(p);
  p.depth--;
  grow(p, beside);
  return { kind: "binary", operator: "**", left, right, span: { start, end: p.previousEnd } };
}

function readAwait(p: Parser): Expression {
  const { start } = p;
  advance(p);
  const operand = readPrimary(p);
  grow(p, 0);
  return { kind: "unary", operator: "await", operand, span: { start, end: p.previousEnd } };
}
