import type { Expression } from "../../core/expression.ts";
import type { Span } from "../../core/span.ts";
import { isAlwaysTrue } from "../query/fixed-answers.ts";
import { eachWithin } from "../query/expressions.ts";
import { shapeOf } from "../versions/shape.ts";

/**
 * How much an assertion says, from least to most: nothing (it holds always), that something is there, a part of what it
 * is, all of what it is.
 */
export const STRENGTHS = ["nothing", "something", "part", "all"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** One thing that a test demands. */
export interface Assertion {
  readonly strength: Strength;
  /** What is looked at, as a shape without names of variables. */
  readonly subject: string;
  /** What it has to be, likewise, where that is fixed; null where it is computed or nothing is said. */
  readonly expected: string | null;
  /** How far off it may be; null where it may not be. */
  readonly tolerance: number | null;
  readonly span: Span;
}

/** Whether one says less than another. */
export function isWeaker(one: Assertion, other: Assertion): boolean {
  const [a, b] = [STRENGTHS.indexOf(one.strength), STRENGTHS.indexOf(other.strength)];
  return a < b || (a === b && (one.tolerance ?? 0) > (other.tolerance ?? 0));
}

/** That two things are the same: all is said, unless they are one and the same expression. */
export function sayEqual(actual: Expression, expected: Expression, span: Span, text: string): Assertion {
  const isSame = textOf(actual, text) === textOf(expected, text) || (isFixed(actual) && isFixed(expected));
  if (isSame) return { strength: "nothing", subject: shapeOf(actual), expected: null, tolerance: null, span };
  // `assertEqual(5, f(x))` says the same as `assertEqual(f(x), 5)`.
  const [subject, wanted] = isFixed(actual) ? [expected, actual] : [actual, expected];
  return {
    strength: "all",
    subject: shapeOf(subject),
    expected: isFixed(wanted) ? shapeOf(wanted) : null,
    tolerance: toleranceOf(wanted),
    span,
  };
}

function textOf({ span }: Expression, text: string): string {
  return text.slice(span.start, span.end).replace(/\s+/gu, "");
}

/** Kinds of expressions whose value the program decides. */
const COMPUTED: ReadonlySet<Expression["kind"]> = new Set([
  "name",
  "attribute",
  "call",
  "function",
  "comprehension",
  "other",
  "index",
  "template",
]);

/** Whether an expression is the same whatever the program does. */
function isFixed(expression: Expression): boolean {
  for (const { kind } of eachWithin(expression)) if (COMPUTED.has(kind)) return false;
  return true;
}

/** `pytest.approx(x, abs=0.1)`: the largest of its tolerances; pytest's own is a millionth. */
function toleranceOf(expected: Expression): number | null {
  if (expected.kind !== "call" || expected.callee.kind !== "attribute" || expected.callee.name !== "approx")
    return null;
  const given = expected.arguments.slice(1).map(({ value }) => (value.kind === "number" ? value.value : 0));
  return Math.max(1e-6, ...given);
}

/** What a condition demands, one assertion for each part that has to hold. */
export function readConditionAssertions(condition: Expression, span: Span, text: string): readonly Assertion[] {
  const say = (strength: Strength, subject: Expression): Assertion[] => [
    { strength, subject: shapeOf(subject), expected: null, tolerance: null, span },
  ];
  if (isAlwaysTrue(condition)) return say("nothing", condition);
  if (condition.kind === "unary") return say("something", condition.operand);
  if (condition.kind === "call")
    return say(
      condition.arguments.length > 1 || condition.callee.kind === "attribute" ? "part" : "something",
      condition,
    );
  if (condition.kind !== "binary") return say("something", condition);
  const { operator, left, right } = condition;
  if (/^(?:and|&&)$/u.test(operator)) {
    return [left, right].flatMap((side) => readConditionAssertions(side, span, text));
  }
  if (/^(?:or|\|\|)$/u.test(operator)) return say("something", condition);
  if (/^(?:===?|is)$/u.test(operator)) return [sayEqual(left, right, span, text)];
  if (operator === "is not" || (/^!==?$/u.test(operator) && right.kind === "constant")) return say("something", left);
  return say("part", left);
}
