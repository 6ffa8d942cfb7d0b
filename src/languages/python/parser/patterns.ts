import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { accept, expect, expectName } from "./expect.ts";
import { readMapping } from "./mapping-pattern.ts";
import { readSum } from "./operations.ts";
import { readAtom } from "./primaries.ts";
import { fail, grow, stepIn } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

const LITERALS: ReadonlySet<number> = new Set([Token.NONE, Token.TRUE, Token.FALSE, Token.STRING, Token.TEMPLATE]);

/**
 * The pattern of a `case` as an expression: sequences are lists, captured names are names and also go to `names`,
 * classes and alternatives are `other`. It calls nothing, whatever it looks like.
 */
export function readPattern(p: Parser, names: Expression[]): Expression {
  const { start } = p;
  const first = readStarred(p, names);
  if (p.token !== Token.COMMA) {
    if (first.kind === "spread") fail(p, "a star needs a sequence");
    return first;
  }
  const items = [first];
  while (accept(p, Token.COMMA) && p.token !== Token.COLON && p.token !== Token.IF) items.push(readStarred(p, names));
  return { kind: "list", items, span: { start, end: p.previousEnd } };
}

/** Alternatives with or without `as name`. */
export function readAlternatives(p: Parser, names: Expression[]): Expression {
  const { start } = p;
  stepIn(p);
  const first = readClosed(p, names);
  const parts = [first];
  while (accept(p, Token.BAR)) parts.push(readClosed(p, names));
  p.depth--;
  grow(p, 0);
  if (accept(p, Token.AS)) {
    if (p.word === "_") fail(p, "_ cannot be a target");
    parts.push(captureName(p, names));
  }
  return parts.length === 1 ? first : { kind: "other", parts, span: { start, end: p.previousEnd } };
}

function readStarred(p: Parser, names: Expression[]): Expression {
  const { start } = p;
  if (!accept(p, Token.STAR)) return readAlternatives(p, names);
  const value = captureName(p, names);
  return { kind: "spread", value, span: { start, end: p.previousEnd } };
}

/** A name that takes what is there; `_` takes nothing. */
export function captureName(p: Parser, names: Expression[]): Expression {
  const { start } = p;
  const name = expectName(p);
  const captured: Expression = { kind: "name", name, span: { start, end: p.previousEnd } };
  if (name !== "_") names.push(captured);
  return captured;
}

function readClosed(p: Parser, names: Expression[]): Expression {
  switch (p.token) {
    case Token.NAME:
      return readNamePattern(p, names);
    case Token.LPAR:
      return readSequence(p, names, Token.RPAR, ")");
    case Token.LBRACKET:
      return readSequence(p, names, Token.RBRACKET, "]");
    case Token.LBRACE:
      return readMapping(p, names);
    default:
      return readLiteral(p);
  }
}

/** Strings (f-strings too: only the compiler refuses them), the three constants, and numbers. */
export function readLiteral(p: Parser): Expression {
  if (p.token !== Token.NUMBER && p.token !== Token.MINUS) {
    if (LITERALS.has(p.token)) return readAtom(p);
    return fail(p, "expected a pattern");
  }
  const literal = readSum(p);
  if (!isNumber(literal)) fail(p, "a pattern can only have numbers here");
  return literal;
}

/** A number, `-number`, or a real one plus or minus an imaginary one. */
function isNumber(expression: Expression): boolean {
  if (expression.kind !== "binary") return isSigned(expression);
  const isSum = expression.operator === "+" || expression.operator === "-";
  const { left, right } = expression;
  return isSum && isSigned(left) && !isImaginary(left) && right.kind !== "unary" && isImaginary(right);
}

function isImaginary(expression: Expression): boolean {
  return expression.kind === "unary" ? isImaginary(expression.operand) : expression.kind === "other";
}

function isSigned(expression: Expression): boolean {
  const isNegative = expression.kind === "unary" && expression.operator === "-";
  const value = isNegative ? expression.operand : expression;
  return value.kind === "number" || value.kind === "other";
}

/** A capture, or a dotted name, which is a value; with parentheses a class and what its attributes must be. */
function readNamePattern(p: Parser, names: Expression[]): Expression {
  const { start, end, word } = p;
  advance(p);
  let pattern: Expression = { kind: "name", name: word, span: { start, end } };
  while (accept(p, Token.DOT)) {
    const name = expectName(p);
    pattern = { kind: "attribute", object: pattern, name, span: { start, end: p.previousEnd } };
    grow(p, 0);
  }
  if (p.token === Token.LPAR) return readClassPattern(p, names, pattern, start);
  if (pattern.kind === "name" && word !== "_") names.push(pattern);
  return pattern;
}

function readClassPattern(p: Parser, names: Expression[], name: Expression, start: number): Expression {
  advance(p);
  const parts = [name];
  let hasKeyword = false;
  while (p.token !== Token.RPAR) {
    const { token, start: partStart } = p;
    const known = names.length;
    const part = readAlternatives(p, names);
    if (token === Token.NAME && part.kind === "name" && part.span.start === partStart && accept(p, Token.ASSIGN)) {
      names.length = known;
      hasKeyword = true;
      parts.push(readAlternatives(p, names));
    } else if (hasKeyword) fail(p, "a positional pattern follows a keyword pattern");
    else parts.push(part);
    if (!accept(p, Token.COMMA)) break;
  }
  expect(p, Token.RPAR, ")");
  return { kind: "other", parts, span: { start, end: p.previousEnd } };
}

/** A sequence; parentheses around one pattern without a comma are just that. */
function readSequence(p: Parser, names: Expression[], close: number, closeText: string): Expression {
  const { start } = p;
  advance(p);
  const items: Expression[] = [];
  let hasComma = false;
  while (p.token !== close) {
    items.push(readStarred(p, names));
    if (!accept(p, Token.COMMA)) break;
    hasComma = true;
  }
  expect(p, close, closeText);
  const [only] = items;
  const isGroup = close === Token.RPAR && items.length === 1 && !hasComma;
  if (!isGroup || only === undefined) return { kind: "list", items, span: { start, end: p.previousEnd } };
  if (only.kind === "spread") fail(p, "a star needs a sequence");
  return only;
}
