import type { Expression, ScopeId } from "../../../core/expression.ts";
import { openComprehension } from "../facts/comprehension-scope.ts";
import { closeScope, recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { accept, expect } from "./expect.ts";
import { finishNamed } from "./expressions.ts";
import { LOWEST, readOperation } from "./operations.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import { readTargets } from "./targets.ts";
import * as Token from "./tokens.ts";

export function isComprehension(p: Parser): boolean {
  return p.token === Token.FOR || p.token === Token.ASYNC;
}

/**
 * From `for` to the closing bracket of what began at `start` with its element. The first iterable belongs to the scope
 * around, all else to the comprehension's own. An iterable with `if` is a conditional of it.
 */
export function readComprehension(
  p: Parser,
  start: number,
  element: Expression,
  close: number,
  closeText: string,
): Expression {
  if (element.kind === "spread") fail(p, "nothing can be unpacked into a comprehension");
  const around = p.recorder.scope;
  const scope = openComprehension(p.recorder, start);
  const over: Expression[] = [];
  while (isComprehension(p)) over.push(readFor(p, over.length === 0 ? around : scope, scope));
  expect(p, close, closeText);
  closeScope(p.recorder, scope, p.previousEnd);
  return { kind: "comprehension", element, over, span: { start, end: p.previousEnd } };
}

function readFor(p: Parser, iterableScope: ScopeId, scope: ScopeId): Expression {
  const { start } = p;
  accept(p, Token.ASYNC);
  expect(p, Token.FOR, "for");
  const target = readTargets(p);
  expect(p, Token.IN, "in");
  p.recorder.scope = iterableScope;
  let iterable = readOperation(p, LOWEST);
  p.recorder.scope = scope;
  recordAssignment(p.recorder, "loop", target, iterable, start, p.previousEnd);
  while (accept(p, Token.IF)) {
    const test = readCondition(p);
    iterable = {
      kind: "conditional",
      test,
      branches: [iterable],
      span: { start: iterable.span.start, end: p.previousEnd },
    };
  }
  return iterable;
}

/** Without `if … else` and lambda; a name with `:=` is taken though the grammar asks for parentheses around it. */
function readCondition(p: Parser): Expression {
  const { start } = p;
  const test = readOperation(p, LOWEST);
  if (p.token !== Token.WALRUS || test.kind !== "name" || test.span.start !== start) return test;
  advance(p);
  return finishNamed(p, test, start);
}
