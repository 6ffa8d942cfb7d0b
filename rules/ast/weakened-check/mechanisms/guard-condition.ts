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

/** Whether a guard never stops anything: `if False`, `if x and False`, `if 0`, a shell's `if false`. */
export function isNeverTrue(condition: Expression): boolean {
  if (condition.kind === "call") return isProgram(condition, /^false$/u);
  if (condition.kind === "constant") return /^(?:false|none|null|undefined)$/iu.test(condition.name);
  if (condition.kind === "number") return condition.value === 0;
  if (condition.kind !== "binary") return false;
  const sides = [condition.left, condition.right];
  if (/^(?:and|&&)$/u.test(condition.operator)) return sides.some(isNeverTrue);
  return /^(?:or|\|\|)$/u.test(condition.operator) && sides.every(isNeverTrue);
}

/** Whether a condition always holds: `x or True`, `len(x) >= 0`, `1 == 1`, a shell's `if true`. */
export function isAlwaysTrue(condition: Expression): boolean {
  if (condition.kind === "constant") return condition.name.toLowerCase() === "true";
  if (condition.kind === "call") return isProgram(condition, /^(?:true|:)$/u);
  if (condition.kind !== "binary") return false;
  const { operator, left, right } = condition;
  if (/^(?:or|\|\|)$/u.test(operator)) return isAlwaysTrue(left) || isAlwaysTrue(right);
  if (/^(?:and|&&)$/u.test(operator)) return isAlwaysTrue(left) && isAlwaysTrue(right);
  if (left.kind === "number" && right.kind === "number") return /^===?$/u.test(operator) && left.value === right.value;
  return operator === ">=" && right.kind === "number" && right.value === 0 && isLength(left);
}

function isLength(expression: Expression): boolean {
  if (expression.kind === "attribute") return /^(?:length|size)$/u.test(expression.name);
  return expression.kind === "call" && expression.callee.kind === "name" && expression.callee.name === "len";
}

/** `if false; then`: in a shell a condition is a command. */
function isProgram({ callee, arguments: given }: Extract<Expression, { kind: "call" }>, names: RegExp): boolean {
  return callee.kind === "string" && given.length === 0 && names.test(callee.value);
}
