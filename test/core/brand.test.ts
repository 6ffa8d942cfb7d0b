import { expect, test } from "vitest";
import { nonEmpty } from "../../src/core/brand.ts";

test.each([
  [[], null],
  [[1], [1]],
  [[undefined], [undefined]],
  [
    ["a", "b"],
    ["a", "b"],
  ],
])("%j as a list that is not empty: %j", (items, expected) => {
  expect(nonEmpty<unknown>(items)).toEqual(expected);
});
