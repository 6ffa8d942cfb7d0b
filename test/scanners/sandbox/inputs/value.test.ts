import { expect, test } from "vitest";
import {
  largestNumberIn,
  longText,
  PLAIN,
  showValue,
  textsIn,
  type Value,
} from "../../../../src/scanners/sandbox/inputs/value.ts";

test.each<readonly [Value, string]>([
  [null, "null"],
  ["a\n", '"a\\n"'],
  [longText(["a", 28], ["!", 1]), '"a" × 28 + "!"'],
  [{ $number: "NaN" }, "NaN"],
  [{ $nested: 200 }, "a list, 200 deep"],
  [{ $bytes: "\0" }, 'bytes "\\u0000"'],
  [["a", { b: [longText(["x", 2])] }], '["a", {"b": ["x" × 2]}]'],
  [{}, "{}"],
])("%j is shown as %s", (value, shown) => {
  expect(showValue(value)).toBe(shown);
});

test.each<readonly [Value, number]>([
  ["a", 0],
  [-7, 7],
  [{ $number: "-2147483649" }, 2_147_483_649],
  [{ $number: "NaN" }, Infinity],
  [{ a: [1, { b: 5 }] }, 5],
  [longText(["a", 4096]), 0],
])("the largest number in %j is %d", (value, largest) => {
  expect(largestNumberIn(value)).toBe(largest);
});

test("texts are found at any depth, as they are given", () => {
  expect(textsIn([longText(["ab", 2], ["!", 1]), { key: "value" }, 3, PLAIN])).toEqual([
    "abab!",
    "key",
    "value",
    "$plain",
  ]);
});
