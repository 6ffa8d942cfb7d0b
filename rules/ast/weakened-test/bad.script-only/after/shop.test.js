import { expect, test, vi } from "vitest";
import { total } from "./shop.js";

// clean: weakened-test
test.only("adds", () => {
  expect(total([1, 2])).toBe(3);
});

// expect: weakened-test
test("adds nothing", () => {
  expect(total([])).toEqual(0);
});

// expect: weakened-test
test("adds many", () => {
  expect(total([1, 1, 1])).toBe(3);
});
