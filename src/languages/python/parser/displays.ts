import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { isComprehension, readComprehension } from "./comprehensions.ts";
import { accept, expect } from "./expect.ts";
import { readElement, readExpression, readYield } from "./expressions.ts";
import { readBitwiseOr } from "./operations.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

type Entry = Extract<Expression, { kind: "dictionary" }>["entries"][number];

/** A tuple, a generator, a `yield`, or an expression in parentheses, which do not belong to its span. */
export function readParentheses(p: Parser): Expression {
  const { start } = p;
  advance(p);
  if (accept(p, Token.RPAR)) return { kind: "list", items: [], span: { start, end: p.previousEnd } };
  if (p.token === Token.YIELD) {
    const value = readYield(p);
    expect(p, Token.RPAR, ")");
    return value;
  }
  const first = readElement(p);
  if (isComprehension(p)) return readComprehension(p, start, first, Token.RPAR, ")");
  if (p.token === Token.COMMA) return readItems(p, start, first, Token.RPAR, ")");
  if (first.kind === "spread") fail(p, "nothing to unpack into");
  expect(p, Token.RPAR, ")");
  return first;
}

/** A list or a comprehension. */
export function readSquareBrackets(p: Parser): Expression {
  const { start } = p;
  advance(p);
  if (accept(p, Token.RBRACKET)) return { kind: "list", items: [], span: { start, end: p.previousEnd } };
  const first = readElement(p);
  if (isComprehension(p)) return readComprehension(p, start, first, Token.RBRACKET, "]");
  return readItems(p, start, first, Token.RBRACKET, "]");
}

/** A dictionary, a set, or a comprehension of one of them. */
export function readBraces(p: Parser): Expression {
  const { start } = p;
  advance(p);
  if (p.token === Token.RBRACE || p.token === Token.DOUBLE_STAR) return readEntries(p, start, []);
  const keyStart = p.start;
  const first = readElement(p);
  if (p.token === Token.COLON) {
    if (first.kind === "spread" || isNamed(first, keyStart)) fail(p, "this cannot be a key");
    advance(p);
    const entry = { key: first, value: readExpression(p) };
    if (!isComprehension(p)) return readEntries(p, start, [entry]);
    const element: Expression = { kind: "dictionary", entries: [entry], span: { start: keyStart, end: p.previousEnd } };
    return readComprehension(p, start, element, Token.RBRACE, "}");
  }
  if (isComprehension(p)) return readComprehension(p, start, first, Token.RBRACE, "}");
  return readItems(p, start, first, Token.RBRACE, "}");
}

function isNamed(expression: Expression, start: number): boolean {
  return expression.kind === "binary" && expression.operator === ":=" && expression.span.start === start;
}

function readItems(p: Parser, start: number, first: Expression, close: number, closeText: string): Expression {
  const items = [first];
  while (accept(p, Token.COMMA) && p.token !== close) items.push(readElement(p));
  expect(p, close, closeText);
  return { kind: "list", items, span: { start, end: p.previousEnd } };
}

function readEntries(p: Parser, start: number, entries: Entry[]): Expression {
  if (entries.length === 0 || accept(p, Token.COMMA)) {
    while (p.token !== Token.RBRACE) {
      entries.push(readEntry(p));
      if (!accept(p, Token.COMMA)) break;
    }
  }
  expect(p, Token.RBRACE, "}");
  return { kind: "dictionary", entries, span: { start, end: p.previousEnd } };
}

function readEntry(p: Parser): Entry {
  if (accept(p, Token.DOUBLE_STAR)) return { key: null, value: readBitwiseOr(p) };
  const key = readExpression(p);
  expect(p, Token.COLON, ":");
  return { key, value: readExpression(p) };
}
