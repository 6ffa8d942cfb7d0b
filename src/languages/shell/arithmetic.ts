import type { Span } from "../../core/span.ts";
import type { ArithmeticExpression, ArithmeticWord } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { addAssignment } from "./facts.ts";
import { joinPieces } from "./piece.ts";
import { reportUnread, spanOf, type Reader } from "./reader.ts";
import { readCommandSubstitution } from "./substitutions.ts";

/** `=`, `+=`, `<<=` and so on, but no comparison. */
const ASSIGNS = /^(?:[-+*/%&^|]|<<|>>)?=$/u;

/** What stands in `$((…))`, `((…))` and `for ((…))`; assignments in it are facts. Nothing is the number 0. */
export function readArithmetic(reader: Reader, node: ArithmeticExpression | undefined, within: Span): Expression {
  if (node === undefined) {
    const text = reader.text.slice(within.start, within.end);
    if (/[^\s$()[\]]/u.test(text)) reportUnread(reader, "unreadable arithmetic", within);
    return { kind: "number", value: 0, span: within };
  }
  const span = spanOf(reader, node);
  const read = (inner: ArithmeticExpression): Expression => readArithmetic(reader, inner, span);
  switch (node.type) {
    case "ArithmeticBinary": {
      const [left, right] = [read(node.left), read(node.right)];
      if (ASSIGNS.test(node.operator)) addSet(reader, left, right, node.operator === "=", span);
      return { kind: "binary", operator: node.operator, left, right, span };
    }
    case "ArithmeticUnary": {
      const operand = read(node.operand);
      if (node.operator === "++" || node.operator === "--") addSet(reader, operand, null, false, span);
      return { kind: "unary", operator: node.operator, operand, span };
    }
    case "ArithmeticTernary":
      return {
        kind: "conditional",
        test: read(node.test),
        branches: [read(node.consequent), read(node.alternate)],
        span,
      };
    case "ArithmeticGroup":
      return read(node.expression);
    case "ArithmeticWord":
      return readOperand(reader, node, span);
    case "ArithmeticCommandExpansion":
      return readCommandSubstitution(reader, node);
  }
}

function addSet(reader: Reader, target: Expression, value: Expression | null, isPlain: boolean, span: Span): void {
  addAssignment(reader.facts, { how: isPlain ? "assign" : "augment", target, value, scope: reader.scope, span });
}

function readOperand(reader: Reader, { value, parts }: ArithmeticWord, span: Span): Expression {
  if (/^[A-Za-z_]\w*$/u.test(value)) return { kind: "name", name: value, span };
  const number = readNumber(value);
  if (number !== null) return { kind: "number", value: number, span };
  const index = joinPieces(parts === undefined ? [value] : reader.readPieces(reader, parts, false), span);
  const array = /^(?<name>[A-Za-z_]\w*)\[/u.exec(value)?.groups?.["name"];
  return array === undefined ? index : { kind: "index", object: { kind: "name", name: array, span }, index, span };
}

/** Decimal, `0x`, octal with a leading 0, or `base#digits` with a base up to 36; null for anything else. */
function readNumber(text: string): number | null {
  const { base, digits } = /^(?:(?<base>\d{1,2})#)?(?<digits>\w+)$/u.exec(text)?.groups ?? {};
  if (digits === undefined || !/^\d/u.test(text)) return null;
  const value = base !== undefined ? Number.parseInt(digits, Number(base)) : readPlain(digits);
  return Number.isNaN(value) ? null : value;
}

function readPlain(digits: string): number {
  return /^0[0-7]+$/u.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
}
