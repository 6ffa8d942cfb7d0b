import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { accept, expect, expectName } from "./expect.ts";
import { captureName, readAlternatives, readLiteral } from "./patterns.ts";
import { fail, grow } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

type Entry = Extract<Expression, { kind: "dictionary" }>["entries"][number];

/** `{key: pattern, **rest}`. Keys are literals or dotted names. */
export function readMapping(p: Parser, names: Expression[]): Expression {
  const { start } = p;
  advance(p);
  const entries: Entry[] = [];
  while (p.token !== Token.RBRACE) {
    const isRest = accept(p, Token.DOUBLE_STAR);
    if (isRest && p.word === "_") fail(p, "_ cannot take the rest");
    entries.push(isRest ? { key: null, value: captureName(p, names) } : readEntry(p, names));
    if (!accept(p, Token.COMMA)) break;
    if (isRest && p.token !== Token.RBRACE) fail(p, "nothing can follow ** in a pattern");
  }
  expect(p, Token.RBRACE, "}");
  return { kind: "dictionary", entries, span: { start, end: p.previousEnd } };
}

function readEntry(p: Parser, names: Expression[]): Entry {
  const key = p.token === Token.NAME ? readDottedName(p) : readLiteral(p);
  expect(p, Token.COLON, ":");
  return { key, value: readAlternatives(p, names) };
}

function readDottedName(p: Parser): Expression {
  const { start, end, word } = p;
  advance(p);
  if (p.token !== Token.DOT) fail(p, "a name cannot be a key of a pattern");
  let key: Expression = { kind: "name", name: word, span: { start, end } };
  while (accept(p, Token.DOT)) {
    const name = expectName(p);
    key = { kind: "attribute", object: key, name, span: { start, end: p.previousEnd } };
    grow(p, 0);
  }
  return key;
}
