import type { CallExpression, Expression } from "../../core/expression.ts";

/**
 * Whether a command's output is the folder of the script that it stands in: `$(dirname "$0")`, or of `${BASH_SOURCE[0]}`,
 * also where links are followed first (bash(1), Special Parameters and Shell Variables).
 */
export function isOwnFolder(call: CallExpression): boolean {
  return isCallOf(call, "dirname") && isOwnFile(onlyOperandOf(call));
}

/** The folder that `$(cd … && pwd)` tells the full path of; null for any other list of commands. */
export function findEnteredFolder({ parts }: Expression & { readonly kind: "other" }): Expression | null {
  const [enters, tells, ...others] = parts;
  if (others.length > 0 || !isCallOf(enters, "cd") || !isCallOf(tells, "pwd")) return null;
  return onlyOperandOf(enters) ?? null;
}

function onlyOperandOf({ arguments: given }: CallExpression): Expression | undefined {
  const operands = given.filter(({ name, value }) => name === null && !isText(value, "--"));
  return operands.length === 1 ? operands[0]?.value : undefined;
}

function isOwnFile(expression: Expression | undefined): boolean {
  switch (expression?.kind) {
    case "template":
      return expression.parts.length === 1 && typeof expression.parts[0] === "object" && isOwnFile(expression.parts[0]);
    case "name":
      return expression.name === "0" || expression.name === "BASH_SOURCE";
    case "index":
      return isOwnFile(expression.object) && isText(expression.index, "0");
    case "binary":
      return expression.operator === ":-" && isOwnFile(expression.left) && isOwnFile(expression.right);
    case "call":
      return (
        (isCallOf(expression, "realpath") || isCallOf(expression, "readlink")) &&
        isOwnFile(expression.arguments.at(-1)?.value)
      );
    default:
      return false;
  }
}

function isCallOf(expression: Expression | undefined, name: string): expression is CallExpression {
  return expression?.kind === "call" && isText(expression.callee, name);
}

function isText(expression: Expression, text: string): boolean {
  return expression.kind === "string" && expression.value === text;
}
