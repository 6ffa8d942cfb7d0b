import type { Expression } from "../../../core/expression.ts";
import { advance } from "./advance.ts";
import { accept, expect, expectName } from "./expect.ts";
import { captureName, readAlternatives, readLiteral, takeFrom, type Captured, type Pattern } from "./patterns.ts";
import { fail, grow } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

type Entry = Extract<Expression, { kind: "dictionary" }>["entries"][number];

/** `{key: pattern, **rest}`. Keys are literals or dotted names; the rest has all other keys, which is as good as all. */
export function readMapping(p: Parser): Pattern {
  const { start } = p;
  advance(p);
  const entries: Entry[] = [];
  const captured: Captured[] = [];
  while (p.token !== Token.RBRACE) {
    const isRest = accept(p, Token.DOUBLE_STAR);
    if (isRest && p.word === "_") fail(p, "_ cannot take the rest");
    const key = isRest ? null : readKey(p);
    const value = isRest ? captureName(p) : readAlternatives(p);
    entries.push({ key, value: value.expression });
    captured.push(...(key === null ? value.captured : takeFrom(value, (subject) => itemOf(subject, key))));
    if (!accept(p, Token.COMMA)) break;
    if (isRest && p.token !== Token.RBRACE) fail(p, "nothing can follow ** in a pattern");
  }
  expect(p, Token.RBRACE, "}");
  return { expression: { kind: "dictionary", entries, span: { start, end: p.previousEnd } }, captured };
}

function itemOf(subject: Expression, key: Expression): Expression {
  return { kind: "index", object: subject, index: key, span: subject.span };
}

function readKey(p: Parser): Expression {
  const key = p.token === Token.NAME ? readDottedName(p) : readLiteral(p);
  expect(p, Token.COLON, ":");
  return key;
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
