import type { Expression } from "../../../core/expression.ts";
import { recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { attempt } from "./attempt.ts";
import { readRegion } from "./block.ts";
import { accept, expect } from "./expect.ts";
import { readExpression } from "./expressions.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import { readTarget } from "./targets.ts";
import * as Token from "./tokens.ts";

/**
 * `with`, also with its items in parentheses. Whether a parenthesis is around the items or belongs to the first of
 * them shows only behind it, so the first is tried.
 */
export function readWith(p: Parser): void {
  advance(p);
  const { start } = p;
  const items = p.token === Token.LPAR ? attempt(p, () => readItemsInParentheses(p)) : null;
  const contexts = items ?? readItems(p);
  const end = p.previousEnd;
  const [first] = contexts;
  const isOne = contexts.length === 1 && first !== undefined;
  readRegion(p, "with", isOne ? first : { kind: "list", items: contexts, span: { start, end } });
}

function readItemsInParentheses(p: Parser): readonly Expression[] {
  advance(p);
  const contexts: Expression[] = [];
  do {
    if (p.token === Token.RPAR && contexts.length > 0) break;
    contexts.push(readItem(p));
  } while (accept(p, Token.COMMA));
  expect(p, Token.RPAR, ")");
  if (p.token !== Token.COLON) fail(p, "expected :");
  return contexts;
}

function readItems(p: Parser): readonly Expression[] {
  const contexts: Expression[] = [];
  do contexts.push(readItem(p));
  while (accept(p, Token.COMMA));
  return contexts;
}

function readItem(p: Parser): Expression {
  const { start } = p;
  const context = readExpression(p);
  if (accept(p, Token.AS)) {
    const target = readTarget(p);
    recordAssignment(p.recorder, "with", target, context, start, p.previousEnd);
  }
  return context;
}
