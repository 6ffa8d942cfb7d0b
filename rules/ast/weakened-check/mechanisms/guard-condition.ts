import type { Expression } from "../../../../src/core/expression.ts";
import { shapeOf } from "../../../../src/facts/versions/shape.ts";

/** What a guard asks, without its negations: `not a == b` and `a != b` have one core and the same sense. */
export interface GuardCondition {
  readonly core: string;
  /** Whether the guard stops when `core` holds. */
  readonly stopsIfTrue: boolean;
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
  if (condition.kind === "unary" && /^(?:not|!)$/u.test(condition.operator)) {
    return readCondition(condition.operand, !stopsIfTrue);
  }
  const operator = condition.kind === "binary" ? DENIED[condition.operator] : undefined;
  if (condition.kind === "binary" && operator !== undefined) {
    return readCondition({ ...condition, operator }, !stopsIfTrue);
  }
  return { core: shapeOf(condition), stopsIfTrue };
}

/** Whether a guard never stops anything: `if False`, `if x and False`, `if 0`. */
export function isNeverTrue(condition: Expression): boolean {
  if (condition.kind === "constant") return /^(?:false|none|null|undefined)$/iu.test(condition.name);
  if (condition.kind === "number") return condition.value === 0;
  if (condition.kind !== "binary") return false;
  const sides = [condition.left, condition.right];
  if (/^(?:and|&&)$/u.test(condition.operator)) return sides.some(isNeverTrue);
  return /^(?:or|\|\|)$/u.test(condition.operator) && sides.every(isNeverTrue);
}
