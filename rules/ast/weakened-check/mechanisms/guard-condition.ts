import type { Expression } from "../../../../src/core/expression.ts";
import { shapeOf } from "../../../../src/facts/versions/shape.ts";

/** What a guard asks, without its negations: `not a == b` and `a != b` have one core and the same sense. */
export interface GuardCondition {
  readonly core: string;
  /** Whether the guard stops when `core` holds. */
  readonly stopsIfTrue: boolean;
  /** What has to hold together before it stops: the shapes of `not valid` and `not forced`. */
  readonly parts: readonly string[];
}

/** Operators that deny another one. */
const DENIED: Readonly<Record<string, string>> = {
  "!=": "==",
  "!==": "===",
  "is not": "is",
  "not in": "in",
  ">=": "<",
  "<=": ">",
};

/** `stopsIfTrue` is false for what stands behind `else` or `||`. */
export function readCondition(condition: Expression, stopsIfTrue: boolean): GuardCondition {
  return { ...readCore(condition, stopsIfTrue), parts: readParts(condition, stopsIfTrue) };
}

function readCore(condition: Expression, stopsIfTrue: boolean): Omit<GuardCondition, "parts"> {
  if (condition.kind === "unary" && isNegated(condition)) return readCore(condition.operand, !stopsIfTrue);
  const operator = condition.kind === "binary" ? DENIED[condition.operator] : undefined;
  if (condition.kind === "binary" && operator !== undefined) {
    return readCore({ ...condition, operator }, !stopsIfTrue);
  }
  return { core: shapeOf(condition), stopsIfTrue };
}

/** `not (a or b)` is `not a and not b`. */
function readParts(condition: Expression, stopsIfTrue: boolean): readonly string[] {
  if (condition.kind === "unary" && isNegated(condition)) return readParts(condition.operand, !stopsIfTrue);
  const joins = stopsIfTrue ? /^(?:and|&&)$/u : /^(?:or|\|\|)$/u;
  if (condition.kind === "binary" && joins.test(condition.operator)) {
    return [condition.left, condition.right].flatMap((side) => readParts(side, stopsIfTrue));
  }
  const part = readCore(condition, stopsIfTrue);
  return [`${part.stopsIfTrue ? "" : "not "}${part.core}`];
}

/** Whether a condition begins with a negation: `not valid`, `!res.ok`. */
export function isNegated(condition: Expression): boolean {
  return condition.kind === "unary" && /^(?:not|!)$/u.test(condition.operator);
}
