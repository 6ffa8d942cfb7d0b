import type { Value } from "../../value.ts";
import { textOf } from "../values.ts";
import { isPromise } from "./promises.ts";
import { toConstant, toNumber, toText, truthOf } from "./coerce.ts";

type Operate = (left: number, right: number) => number;

const ARITHMETIC: Readonly<Record<string, Operate>> = {
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "%": (left, right) => left % right,
  "**": (left, right) => left ** right,
  "|": (left, right) => left | right,
  "&": (left, right) => left & right,
  "^": (left, right) => left ^ right,
  "<<": (left, right) => left << right,
  ">>": (left, right) => left >> right,
  ">>>": (left, right) => left >>> right,
};

const COMPARISONS: Readonly<Record<string, (left: number | string, right: number | string) => boolean>> = {
  "<": (left, right) => left < right,
  ">": (left, right) => left > right,
  "<=": (left, right) => left <= right,
  ">=": (left, right) => left >= right,
};

/** What an operator makes of two values; null when that is not known. */
export function foldBinary(operator: string, left: Value, right: Value): Value | null {
  switch (operator) {
    case "+":
      return add(left, right);
    case "||":
      return pick(left, right, truthOf(left));
    case "&&":
      return pick(right, left, truthOf(left));
    case "??":
      return pick(left, right, isThere(left));
    case "===":
    case "==":
      return toConstant(isEqual(left, right));
    case "!==":
    case "!=": {
      const equal = isEqual(left, right);
      return toConstant(equal === null ? null : !equal);
    }
    default:
      return calculate(operator, left, right);
  }
}

/** The first where it is taken, the other where it is not, one of them where nobody knows. */
function pick(taken: Value, other: Value, isTaken: boolean | null): Value {
  if (isTaken !== null) return isTaken ? taken : other;
  return { kind: "choice", of: [taken, other] };
}

function isThere(value: Value): boolean | null {
  if (value.kind === "constant") return value.name === "true" || value.name === "false";
  return value.kind === "unknown" || value.kind === "result" ? null : true;
}

/** Only values of one kind: what `==` makes of different ones has rules of its own. */
function isEqual(left: Value, right: Value): boolean | null {
  if (left.kind === "text" && right.kind === "text")
    return left.bytes || right.bytes ? null : left.value === right.value;
  if (left.kind === "number" && right.kind === "number") return left.value === right.value;
  if (left.kind === "constant" && right.kind === "constant") return left.name === right.name ? true : null;
  return null;
}

function calculate(operator: string, left: Value, right: Value): Value | null {
  const comparison = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined;
  if (comparison !== undefined && left.kind === "text" && right.kind === "text")
    return toConstant(comparison(left.value, right.value));
  const [one, other] = [toNumber(left), toNumber(right)];
  if (one === null || other === null) return null;
  if (comparison !== undefined) return toConstant(comparison(one, other));
  const operate = Object.hasOwn(ARITHMETIC, operator) ? ARITHMETIC[operator] : undefined;
  return operate === undefined ? null : { kind: "number", value: operate(one, other) };
}

/** Numbers are added; as soon as one is no number, boolean or nothing, both are texts (ECMA-262, section 13.15.3). */
function add(left: Value, right: Value): Value | null {
  if (isNumeric(left) && isNumeric(right)) {
    return { kind: "number", value: (toNumber(left) ?? 0) + (toNumber(right) ?? 0) };
  }
  const [one, other] = [toText(left), toText(right)];
  if (one !== null && other !== null) return textOf(one + other);
  if (!isText(left) && !isText(right)) return null;
  return { kind: "template", parts: [...partsOf(left, one), ...partsOf(right, other)] };
}

function isNumeric({ kind }: Value): boolean {
  return kind === "number" || kind === "constant";
}

function isText({ kind }: Value): boolean {
  return kind === "text" || kind === "template";
}

function partsOf(value: Value, text: string | null): readonly (string | Value)[] {
  return value.kind === "template" ? value.parts : [text ?? value];
}

export function foldUnary(operator: string, operand: Value): Value | null {
  switch (operator) {
    case "!": {
      const truth = truthOf(operand);
      return toConstant(truth === null ? null : !truth);
    }
    case "+":
    case "-":
    case "~":
      return negate(operator, toNumber(operand));
    case "typeof":
      return typeText(operand);
    case "void":
      return { kind: "constant", name: "undefined" };
    // What a promise will be is what it stands for here.
    case "await":
      return isPromise(operand) ? null : operand;
    default:
      return null;
  }
}

function negate(operator: "+" | "-" | "~", number: number | null): Value | null {
  if (number === null) return null;
  return { kind: "number", value: operator === "+" ? number : operator === "-" ? -number : ~number };
}

function typeText(value: Value): Value | null {
  switch (value.kind) {
    case "text":
      return textOf(value.bytes ? "object" : "string");
    case "number":
      return textOf("number");
    case "constant":
      return textOf(value.name === "undefined" ? "undefined" : value.name === "null" ? "object" : "boolean");
    case "list":
    case "dictionary":
    case "instance":
      return textOf("object");
    case "own":
      return textOf("function");
    default:
      return null;
  }
}
