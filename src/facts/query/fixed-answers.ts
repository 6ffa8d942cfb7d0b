import type { Expression } from "../../core/expression.ts";

/**
 * Whether a condition always holds, whatever its variables are: `True`, `1`, `"text"`, `(x, "message")`, `x or True`,
 * `len(x) >= 0`, `1 == 1`, a shell's `if true`.
 */
export function isAlwaysTrue(condition: Expression): boolean {
  switch (condition.kind) {
    case "constant":
      return condition.name.toLowerCase() === "true";
    case "number":
      return condition.value !== 0;
    case "string":
      return condition.value !== "";
    case "list":
      return condition.items.length > 0;
    case "call":
      return isProgram(condition, /^(?:true|:)$/u);
    case "binary":
      return isAlwaysTrueOf(condition);
    default:
      return false;
  }
}

function isAlwaysTrueOf({ operator, left, right }: Extract<Expression, { kind: "binary" }>): boolean {
  if (/^(?:or|\|\|)$/u.test(operator)) return isAlwaysTrue(left) || isAlwaysTrue(right);
  if (/^(?:and|&&)$/u.test(operator)) return isAlwaysTrue(left) && isAlwaysTrue(right);
  if (left.kind === "number" && right.kind === "number") return /^===?$/u.test(operator) && left.value === right.value;
  return operator === ">=" && right.kind === "number" && right.value === 0 && isLength(left);
}

/** Whether a condition never holds: `if False`, `if x and False`, `if 0`, a shell's `if false`. */
export function isNeverTrue(condition: Expression): boolean {
  if (condition.kind === "call") return isProgram(condition, /^false$/u);
  if (condition.kind === "constant") return /^(?:false|none|null|undefined)$/iu.test(condition.name);
  if (condition.kind === "number") return condition.value === 0;
  if (condition.kind !== "binary") return false;
  const sides = [condition.left, condition.right];
  if (/^(?:and|&&)$/u.test(condition.operator)) return sides.some(isNeverTrue);
  return /^(?:or|\|\|)$/u.test(condition.operator) && sides.every(isNeverTrue);
}

function isLength(expression: Expression): boolean {
  if (expression.kind === "attribute") return /^(?:length|size)$/u.test(expression.name);
  return expression.kind === "call" && expression.callee.kind === "name" && expression.callee.name === "len";
}

/** `if false; then`: in a shell a condition is a command. */
function isProgram({ callee, arguments: given }: Extract<Expression, { kind: "call" }>, names: RegExp): boolean {
  return callee.kind === "string" && given.length === 0 && names.test(callee.value);
}
