import type { Expression } from "../../../core/expression.ts";
import { recordAssignment } from "../facts/recorder.ts";
import { advance } from "./advance.ts";
import { accept } from "./expect.ts";
import { readExpression, readValue } from "./expressions.ts";
import type { Parser } from "./state.ts";
import { checkPlace, checkTarget } from "./targets.ts";
import * as Token from "./tokens.ts";

/** An expression by itself, an assignment, one with an operator, or an annotation. */
export function readAssignment(p: Parser): void {
  const { start } = p;
  const first = readValue(p);
  if (p.token === Token.ASSIGN) readChain(p, first, start);
  else if (p.token === Token.AUGMENT) readAugmented(p, first, start);
  else if (p.token === Token.COLON) readAnnotated(p, first, start);
}

/** `a = b = value`: the value reaches each target. */
function readChain(p: Parser, first: Expression, start: number): void {
  const targets: Expression[] = [];
  let value = first;
  while (p.token === Token.ASSIGN) {
    checkTarget(p, value);
    targets.push(value);
    advance(p);
    value = readValue(p);
  }
  for (const target of targets) recordAssignment(p.recorder, "assign", target, value, start, p.previousEnd);
}

function readAugmented(p: Parser, target: Expression, start: number): void {
  checkPlace(p, target);
  advance(p);
  const value = readValue(p);
  recordAssignment(p.recorder, "augment", target, value, start, p.previousEnd);
}

/** `target: annotation = value`; without a value nothing is assigned. */
function readAnnotated(p: Parser, target: Expression, start: number): void {
  checkPlace(p, target);
  advance(p);
  readExpression(p);
  if (!accept(p, Token.ASSIGN)) return;
  const value = readValue(p);
  recordAssignment(p.recorder, "assign", target, value, start, p.previousEnd);
}
