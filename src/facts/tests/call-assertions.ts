import type { CallExpression, Expression } from "../../core/expression.ts";
import { lastName } from "../../languages/callee-name.ts";
import { shapeOf } from "../versions/shape.ts";
import { readConditionAssertions, sayEqual, type Assertion, type Strength } from "./assertion.ts";

/** Assertions of libraries by the last part of their names: unittest, mock, NumPy, node:assert, chai's assert. */
const SAYS: readonly (readonly [Strength, ReadonlySet<string>])[] = [
  [
    "part",
    words(`assertNotEqual assertIn assertNotIn assertIsInstance assertGreater assertGreaterEqual assertLess assertLessEqual
    assertRegex assertRegexpMatches assertNotRegex assertLogs assertWarns assert_called_once assert_any_call notEqual notStrictEqual
    match doesNotMatch notDeepEqual include assert_output assert_line assert_success assert_failure`),
  ],
  ["something", words("assertIsNotNone assert_called assertNotIsInstance ok isOk exists isDefined assertTruthy")],
];
const EQUALS =
  words(`assertEqual assertEquals assertIs assertDictEqual assertListEqual assertTupleEqual assertSetEqual assertCountEqual
  assertSequenceEqual assertMultiLineEqual assert_equal assert_array_equal assert_frame_equal equal strictEqual deepEqual deepStrictEqual`);
const CLOSE = words("assertAlmostEqual assertAlmostEquals assert_almost_equal assert_allclose closeTo approximately");
const CONDITIONS = words("assertTrue assertFalse assert assert_");
const EXACT = words("assert_called_with assert_called_once_with assert_has_calls assertIsNone assert_not_called");
const RAISES = words("assertRaises assertRaisesRegex raises throws rejects");
const BROAD = /^(?:Exception|BaseException|Error)$/u;
/** unittest's default: seven decimal places. */
const DEFAULT_PLACES = 7;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u));
}

/** What a call demands, if it is an assertion; `text` is that of its source. */
export function readCallAssertion(call: CallExpression, text: string): readonly Assertion[] {
  const last = lastWord(call.callee);
  const [first, second] = call.arguments.filter(({ name }) => name === null).map(({ value }) => value);
  const { span } = call;
  const say = (strength: Strength, subject: Expression | undefined, tolerance: number | null = null): Assertion[] => [
    { strength, subject: shapeOf(subject ?? null), expected: null, tolerance, span },
  ];
  if (CLOSE.has(last)) return say("all", first, closeness(call));
  if (EQUALS.has(last) && first !== undefined && second !== undefined) return [sayEqual(first, second, span, text)];
  if (EXACT.has(last)) return say("all", first ?? receiverOf(call));
  if (RAISES.has(last)) return say(raisedStrength(call, first), undefined);
  if (CONDITIONS.has(last) && first !== undefined) return conditionOf(last, first, call, text);
  for (const [strength, names] of SAYS) if (names.has(last)) return say(strength, first ?? receiverOf(call));
  return /^assert_|^assert[A-Z]/u.test(last) ? say("part", first) : [];
}

function conditionOf(last: string, first: Expression, call: CallExpression, text: string): readonly Assertion[] {
  if (last !== "assertFalse") return readConditionAssertions(first, call.span, text);
  const isFixedFalse = first.kind === "constant" && first.name.toLowerCase() === "false";
  const strength = isFixedFalse ? "nothing" : "something";
  return [{ strength, subject: shapeOf(first), expected: null, tolerance: null, span: call.span }];
}

/** Any exception says little, a class says more, a message with it says all. */
function raisedStrength(call: CallExpression, first: Expression | undefined): Strength {
  const hasMessage =
    call.arguments.some(({ name }) => name === "match") || lastWord(call.callee) === "assertRaisesRegex";
  if (hasMessage) return "all";
  const name = first === undefined ? "" : lastWord(first);
  return first === undefined || first.kind === "function" || BROAD.test(name) ? "something" : "part";
}

/** How far apart two numbers may be: from `delta`, `places`, `atol`, or the third argument. */
function closeness({ arguments: given, callee }: CallExpression): number {
  const numberOf = (wanted: string): number | null => {
    const value = given.find(({ name }) => name === wanted)?.value;
    return value?.kind === "number" ? value.value : null;
  };
  const third = given.filter(({ name }) => name === null)[2]?.value;
  const positional = third?.kind === "number" ? third.value : null;
  const delta = numberOf("delta") ?? numberOf("atol") ?? numberOf("rtol");
  if (delta !== null) return delta;
  if (lastWord(callee).startsWith("assertAlmost")) return 10 ** -(numberOf("places") ?? positional ?? DEFAULT_PLACES);
  return positional ?? 10 ** -DEFAULT_PLACES;
}

function receiverOf({ callee }: CallExpression): Expression | undefined {
  return callee.kind === "attribute" ? callee.object : undefined;
}

/** The last part of a name: of `self.assertEqual` that is `assertEqual`; a shell's word is its own. */
export function lastWord(expression: Expression): string {
  return expression.kind === "string" ? expression.value : lastName(expression);
}
