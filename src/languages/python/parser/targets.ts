import type { Expression } from "../../../core/expression.ts";
import { accept } from "./expect.ts";
import { readStar, startsExpression } from "./expressions.ts";
import { readBitwiseOr } from "./operations.ts";
import { failAt } from "./problems.ts";
import type { Parser } from "./state.ts";
import * as Token from "./tokens.ts";

const BRACE = 123;

/** The targets of a loop, up to `in`. */
export function readTargets(p: Parser): Expression {
  const { start } = p;
  const first = readTarget(p);
  if (p.token !== Token.COMMA) return first;
  const items = [first];
  while (accept(p, Token.COMMA) && startsExpression(p)) items.push(readTarget(p));
  return { kind: "list", items, span: { start, end: p.previousEnd } };
}

/** One target, as after `as`. */
export function readTarget(p: Parser): Expression {
  const target = p.token === Token.STAR ? readStar(p) : readBitwiseOr(p);
  checkTarget(p, target);
  return target;
}

/** Gives up the statement unless values can be assigned to the expression. */
export function checkTarget(p: Parser, target: Expression): void {
  if (target.kind === "spread") checkTarget(p, target.value);
  else if (isSequence(p, target)) for (const item of target.items) checkTarget(p, item);
  else if (!isPlace(target)) refuse(p, target);
}

/** As `checkTarget`, for `del`: no stars. */
export function checkDeleted(p: Parser, target: Expression): void {
  if (isSequence(p, target)) for (const item of target.items) checkDeleted(p, item);
  else if (!isPlace(target)) refuse(p, target);
}

/** As `checkTarget`, for an annotation or `+=`: a single place. */
export function checkPlace(p: Parser, target: Expression): void {
  if (!isPlace(target)) refuse(p, target);
}

function isPlace(target: Expression): boolean {
  return target.kind === "name" || target.kind === "attribute" || target.kind === "index";
}

/** A list or a tuple, no set. */
function isSequence(p: Parser, target: Expression): target is Extract<Expression, { kind: "list" }> {
  return target.kind === "list" && p.text.charCodeAt(target.span.start) !== BRACE;
}

function refuse(p: Parser, { span }: Expression): never {
  failAt(p, "nothing can be assigned to this", span.start, span.end, -1);
}
