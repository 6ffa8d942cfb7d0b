import type { Value } from "../../value.ts";
import { likeText, listOf, MOST_ITEMS, MOST_TEXT, numberOf } from "../values.ts";
import { dividePath } from "./paths.ts";
import { formatPercent } from "./percent.ts";
import { booleanOf, truthOf } from "./truth.ts";

type Arithmetic = (left: number, right: number) => number | null;

/** Of whole numbers; the result counts only where a double holds it exactly. Division rounds down, like its rest. */
const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "//": (left, right) => (right === 0 ? null : Math.floor(left / right)),
  "%": (left, right) => (right === 0 ? null : left - right * Math.floor(left / right)),
  "**": (left, right) => (right < 0 ? null : left ** right),
  "^": (left, right) => bitwise(left, right, (a, b) => a ^ b),
  "&": (left, right) => bitwise(left, right, (a, b) => a & b),
  "|": (left, right) => bitwise(left, right, (a, b) => a | b),
  "<<": (left, right) => (right < 0 ? null : left * 2 ** right),
  ">>": (left, right) => (right < 0 ? null : Math.floor(left / 2 ** right)),
};

/** JavaScript's own take 32 bits. */
function bitwise(left: number, right: number, operate: (left: bigint, right: bigint) => bigint): number {
  return Number(operate(BigInt(left), BigInt(right)));
}

/** What an operator of Python makes of two values; null when that is not known. */
export function foldBinary(operator: string, left: Value, right: Value): Value | null {
  if (operator === ":=") return right;
  if (operator === "and" || operator === "or") return foldLogic(operator, left, right);
  if (left.kind === "number" && right.kind === "number") return foldNumbers(operator, left.value, right.value);
  switch (operator) {
    case "+":
      return concatenate(left, right);
    case "*":
      return right.kind === "number"
        ? repeat(left, right.value)
        : left.kind === "number"
          ? repeat(right, left.value)
          : null;
    case "%":
      return left.kind === "text" ? formatPercent(left, right) : null;
    case "/":
      return dividePath(left, right);
    case "|":
      return left.kind === "dictionary" && right.kind === "dictionary"
        ? { kind: "dictionary", entries: [...left.entries, ...right.entries] }
        : null;
    case "==":
    case "!=":
      return left.kind === "text" && right.kind === "text"
        ? booleanOf((left.value === right.value && left.bytes === right.bytes) === (operator === "=="))
        : null;
    default:
      return null;
  }
}

function foldLogic(operator: string, left: Value, right: Value): Value | null {
  const truth = truthOf(left);
  if (truth === null) return { kind: "choice", of: [left, right] };
  return truth === (operator === "and") ? right : left;
}

function foldNumbers(operator: string, left: number, right: number): Value | null {
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return null;
  const comparison = compare(operator, left, right);
  if (comparison !== null) return booleanOf(comparison);
  const result = ARITHMETIC[operator]?.(left, right);
  return result === undefined || result === null ? null : numberOf(result);
}

function compare(operator: string, left: number, right: number): boolean | null {
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return null;
  }
}

/** Texts, lists; and texts of which some parts are not known. */
function concatenate(left: Value, right: Value): Value | null {
  if (left.kind === "text" && right.kind === "text") {
    return left.bytes === right.bytes ? likeText(left.value + right.value, left) : null;
  }
  if (left.kind === "list" && right.kind === "list") return listOf([...left.items, ...right.items]);
  // What comes behind the known items of a list is at its end.
  if (left.kind === "list" && right.kind === "unknown") return listOf([...left.items, right]);
  if (left.kind === "unknown" && right.kind === "list") return listOf([left, ...right.items]);
  const isText = isTextual(left) || isTextual(right);
  return isText ? { kind: "template", parts: [...partsOf(left), ...partsOf(right)].slice(0, MOST_PARTS) } : null;
}

/** Parts of a text with unknown ones; a hostile source makes more, and then its end is not known. */
const MOST_PARTS = 256;

function isTextual({ kind }: Value): boolean {
  return kind === "text" || kind === "template";
}

function partsOf(value: Value): readonly (string | Value)[] {
  return value.kind === "text" ? [value.value] : value.kind === "template" ? value.parts : [value];
}

function repeat(value: Value, count: number): Value | null {
  const times = Math.max(0, count);
  if (value.kind === "text")
    return value.value.length * times > MOST_TEXT ? null : likeText(value.value.repeat(times), value);
  if (value.kind !== "list" || value.items.length * times > MOST_ITEMS) return null;
  return listOf(Array.from({ length: times }, () => value.items).flat());
}

export function foldUnary(operator: string, operand: Value): Value | null {
  if (operator === "await") return operand;
  const truth = operator === "not" ? truthOf(operand) : null;
  if (truth !== null) return booleanOf(!truth);
  if (operand.kind !== "number" || !Number.isSafeInteger(operand.value)) return null;
  if (operator === "-") return numberOf(0 - operand.value);
  if (operator === "~") return numberOf(-1 - operand.value);
  return operator === "+" ? operand : null;
}
