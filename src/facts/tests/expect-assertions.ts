import type { CallExpression, Expression } from "../../core/expression.ts";
import { shapeOf } from "../versions/shape.ts";
import { sayEqual, type Assertion, type Strength } from "./assertion.ts";
import { lastWord } from "./call-assertions.ts";

/** Matchers of `expect` (vitest's and jest's documentation): those that say all, and those that only say that something is there. */
const EQUALS = new Set("toBe toEqual toStrictEqual toMatchInlineSnapshot resolves eql equal".split(" "));
const EXACT = new Set(
  "toBeNull toBeUndefined toBeNaN toHaveBeenCalledWith toHaveBeenCalledExactlyOnceWith toHaveBeenLastCalledWith".split(
    " ",
  ),
);
const LITTLE = new Set("toBeDefined toBeTruthy toBeFalsy toHaveBeenCalled anything ok exist".split(" "));
/** jest's default of `toBeCloseTo`. */
const DEFAULT_DIGITS = 2;

/** What `expect(actual).matcher(expected)` demands; nothing for another call. */
export function readExpectation(call: CallExpression, text: string): readonly Assertion[] {
  if (call.callee.kind !== "attribute") return [];
  const actual = actualOf(call.callee.object);
  if (actual === null) return [];
  const { span, callee } = call;
  const matcher = callee.name;
  const isNot = callee.object.kind === "attribute" && callee.object.name === "not";
  const [expected] = call.arguments.map(({ value }) => value);
  const say = (strength: Strength, tolerance: number | null = null): Assertion[] => [
    { strength, subject: shapeOf(actual), expected: null, tolerance, span },
  ];
  if (EQUALS.has(matcher) && expected !== undefined)
    return isNot ? say("part") : [sayEqual(actual, expected, span, text)];
  if (matcher === "toBeTruthy" && actual.kind === "constant" && actual.name === "true") return say("nothing");
  if (EXACT.has(matcher)) return say(isNot ? "something" : "all");
  if (LITTLE.has(matcher)) return say("something");
  if (matcher.startsWith("toThrow"))
    return say(isNot || expected === undefined || lastWord(expected) === "Error" ? "something" : "part");
  if (matcher === "toBeCloseTo") return say("all", 10 ** -digitsOf(call));
  return say("part");
}

function digitsOf({ arguments: given }: CallExpression): number {
  const digits = given[1]?.value;
  return digits?.kind === "number" ? digits.value : DEFAULT_DIGITS;
}

/** What stands in `expect(…)`, behind `.not`, `.resolves` and the like. */
function actualOf(expression: Expression): Expression | null {
  if (expression.kind === "attribute") return actualOf(expression.object);
  if (expression.kind !== "call" || lastWord(expression.callee) !== "expect") return null;
  return expression.arguments[0]?.value ?? null;
}
