import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";
import { advance } from "./advance.ts";
import { accept, expect, expectName } from "./expect.ts";
import { readClassPattern } from "./class-pattern.ts";
import { readMapping } from "./mapping-pattern.ts";
import { readSum } from "./operations.ts";
import { readAtom } from "./primaries.ts";
import { fail, grow, stepIn } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

const LITERALS: ReadonlySet<number> = new Set([Token.NONE, Token.TRUE, Token.FALSE, Token.STRING, Token.TEMPLATE]);

/** The pattern of a `case`: what is asked, and the names that take something. It calls nothing, whatever it looks like. */
export interface Pattern {
  /** Sequences are lists, captured names are names, classes and alternatives are `other`. */
  readonly expression: Expression;
  readonly captured: readonly Captured[];
}

/** A name, and what it takes of a subject: `subject[0]`, `subject["key"]`, `subject.attribute`, the subject itself. */
export interface Captured {
  readonly name: Expression;
  readonly valueIn: (subject: Expression) => Expression;
}

export function readPattern(p: Parser): Pattern {
  const { start } = p;
  const first = readStarred(p);
  if (p.token !== Token.COMMA) {
    if (first.expression.kind === "spread") fail(p, "a star needs a sequence");
    return first;
  }
  const items = [first];
  while (accept(p, Token.COMMA) && p.token !== Token.COLON && p.token !== Token.IF) items.push(readStarred(p));
  return joinItems(items, { start, end: p.previousEnd });
}

/** Alternatives with or without `as name`. */
export function readAlternatives(p: Parser): Pattern {
  const { start } = p;
  stepIn(p);
  const first = readClosed(p);
  const parts = [first];
  while (accept(p, Token.BAR)) parts.push(readClosed(p));
  p.depth--;
  grow(p, 0);
  if (accept(p, Token.AS)) {
    if (p.word === "_") fail(p, "_ cannot be a target");
    parts.push(captureName(p));
  }
  if (parts.length === 1) return first;
  return {
    expression: {
      kind: "other",
      parts: parts.map(({ expression }) => expression),
      span: { start, end: p.previousEnd },
    },
    captured: parts.flatMap(({ captured }) => captured),
  };
}

function readStarred(p: Parser): Pattern {
  const { start } = p;
  if (!accept(p, Token.STAR)) return readAlternatives(p);
  const { expression, captured } = captureName(p);
  return { expression: { kind: "spread", value: expression, span: { start, end: p.previousEnd } }, captured };
}

/** A name that takes what is there; `_` takes nothing. */
export function captureName(p: Parser): Pattern {
  const { start } = p;
  const name = expectName(p);
  return takeAll({ kind: "name", name, span: { start, end: p.previousEnd } });
}

function takeAll(name: Extract<Expression, { kind: "name" }>): Pattern {
  return { expression: name, captured: name.name === "_" ? [] : [{ name, valueIn: (subject) => subject }] };
}

/** What a pattern takes of a part of the subject. */
export function takeFrom({ captured }: Pattern, partOf: (subject: Expression) => Expression): readonly Captured[] {
  return captured.map(({ name, valueIn }) => ({ name, valueIn: (subject) => valueIn(partOf(subject)) }));
}

/** Items behind a `*rest` are counted from the end. */
function joinItems(items: readonly Pattern[], span: Span): Pattern {
  const rest = items.findIndex(({ expression }) => expression.kind === "spread");
  const captured = items.flatMap((item, at) => {
    if (at === rest) return takeFrom(item, (subject) => sliceOf(subject, at, items.length - at - 1));
    const position = rest >= 0 && at > rest ? at - items.length : at;
    return takeFrom(item, (subject) => ({
      kind: "index",
      object: subject,
      index: numberAt(position, subject),
      span: subject.span,
    }));
  });
  return { expression: { kind: "list", items: items.map(({ expression }) => expression), span }, captured };
}

function numberAt(value: number, { span }: Expression): Expression {
  return { kind: "number", value, span };
}

function sliceOf(subject: Expression, from: number, behind: number): Expression {
  const { span } = subject;
  const upper = behind === 0 ? null : numberAt(-behind, subject);
  return {
    kind: "index",
    object: subject,
    index: { kind: "slice", lower: numberAt(from, subject), upper, step: null, span },
    span,
  };
}

function readClosed(p: Parser): Pattern {
  switch (p.token) {
    case Token.NAME:
      return readNamePattern(p);
    case Token.LPAR:
      return readSequence(p, Token.RPAR, ")");
    case Token.LBRACKET:
      return readSequence(p, Token.RBRACKET, "]");
    case Token.LBRACE:
      return readMapping(p);
    default:
      return { expression: readLiteral(p), captured: [] };
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
function readNamePattern(p: Parser): Pattern {
  const { start, end, word } = p;
  advance(p);
  let pattern: Extract<Expression, { kind: "name" | "attribute" }> = { kind: "name", name: word, span: { start, end } };
  while (accept(p, Token.DOT)) {
    const name = expectName(p);
    pattern = { kind: "attribute", object: pattern, name, span: { start, end: p.previousEnd } };
    grow(p, 0);
  }
  if (p.token === Token.LPAR) return readClassPattern(p, pattern, start);
  return pattern.kind === "name" ? takeAll(pattern) : { expression: pattern, captured: [] };
}

/** A sequence; parentheses around one pattern without a comma are just that. */
function readSequence(p: Parser, close: number, closeText: string): Pattern {
  const { start } = p;
  advance(p);
  const items: Pattern[] = [];
  let hasComma = false;
  while (p.token !== close) {
    items.push(readStarred(p));
    if (!accept(p, Token.COMMA)) break;
    hasComma = true;
  }
  expect(p, close, closeText);
  const [only] = items;
  const isGroup = close === Token.RPAR && items.length === 1 && !hasComma;
  if (!isGroup || only === undefined) return joinItems(items, { start, end: p.previousEnd });
  if (only.expression.kind === "spread") fail(p, "a star needs a sequence");
  return only;
}
