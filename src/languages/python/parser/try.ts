import type { Expression } from "../../../core/expression.ts";
import { recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { readRegion } from "./block.ts";
import { readElse } from "./branches.ts";
import { accept, expectName } from "./expect.ts";
import { readTuple } from "./expressions.ts";
import { fail } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

export function readTry(p: Parser): void {
  advance(p);
  readRegion(p, "try", null);
  let handlers = 0;
  let isGroup = false;
  for (; p.token === Token.EXCEPT; handlers++) {
    advance(p);
    const hasStar = accept(p, Token.STAR);
    if (handlers > 0 && hasStar !== isGroup) fail(p, "except and except* cannot be mixed");
    isGroup = hasStar;
    readHandler(p, isGroup);
  }
  if (handlers > 0) readElse(p);
  if (p.token === Token.FINALLY) {
    advance(p);
    readRegion(p, "finally", null);
  } else if (handlers === 0) fail(p, "expected except or finally");
}

/** From behind `except`. Several types need no parentheses as of 3.14 (PEP 758), unless they get a name. */
function readHandler(p: Parser, isGroup: boolean): void {
  const { start } = p;
  let caught: Expression | null = null;
  if (p.token !== Token.COLON) {
    caught = readTuple(p);
    if (caught.kind === "spread") fail(p, "nothing to unpack into");
    if (p.token === Token.AS) readCaughtName(p, caught, start);
  } else if (isGroup) fail(p, "except* needs a type");
  readRegion(p, "catch", caught);
}

function readCaughtName(p: Parser, caught: Expression, start: number): void {
  const hasParentheses = caught.kind !== "list" || caught.span.start !== firstOf(caught);
  if (!hasParentheses) fail(p, "several types need parentheses before as");
  advance(p);
  const at = p.start;
  const name = expectName(p);
  const target: Expression = { kind: "name", name, span: { start: at, end: p.previousEnd } };
  recordAssignment(p.recorder, "catch", target, caught, start, p.previousEnd);
}

/** Where the first item of a tuple begins; a tuple without parentheses begins there too. */
function firstOf(tuple: Extract<Expression, { kind: "list" }>): number {
  return tuple.items[0]?.span.start ?? -1;
}
