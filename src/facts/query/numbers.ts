import type { Expression } from "../../core/expression.ts";

/** Ten times as much is no adjustment any more. */
const MUCH = 10;

export function isMuchLarger(now: number, before: number): boolean {
  return before > 0 && now >= MUCH * before;
}

/**
 * The number that an expression says: `5`, `10 * 1024`, `int(os.getenv("MAX", "5"))` by its default. Infinity for what
 * stands for no limit; null where it cannot be said.
 */
export function numberIn(expression: Expression): number | null {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "string":
      return /^\d+(?:\.\d+)?$/u.test(expression.value) ? Number(expression.value) : null;
    case "constant":
      return /^(?:None|null|undefined)$/u.test(expression.name) ? Infinity : null;
    case "name":
      return expression.name === "Infinity" ? Infinity : null;
    case "attribute":
      return /^(?:maxsize|inf|MAX_SAFE_INTEGER|MAX_VALUE|POSITIVE_INFINITY)$/u.test(expression.name) ? Infinity : null;
    case "unary": {
      const operand = numberIn(expression.operand);
      return operand !== null && expression.operator === "-" ? -operand : null;
    }
    case "binary":
      return combine(expression.operator, numberIn(expression.left), numberIn(expression.right));
    case "call":
      return numberOfCall(expression);
    default:
      return null;
  }
}

function combine(operator: string, left: number | null, right: number | null): number | null {
  if (/^(?:\|\||\?\?|or)$/u.test(operator)) return right;
  if (left === null || right === null) return null;
  if (operator === "*") return left * right;
  if (operator === "+") return left + right;
  if (operator === "**") return left ** right;
  return operator === "<<" ? left * 2 ** right : null;
}

/** `float("inf")`, `int(x)`, `timedelta(seconds=5)`, `os.getenv("MAX", "5")`: what is given last. */
function numberOfCall({ arguments: given }: Extract<Expression, { kind: "call" }>): number | null {
  const last = given.at(-1)?.value;
  if (last === undefined) return null;
  return last.kind === "string" && /^inf(?:inity)?$/iu.test(last.value) ? Infinity : numberIn(last);
}
