import { expect, test, vi } from "vitest";
import { total } from "./shop.js";

test("adds", () => {
  // expect: weakened-test
  expect(total([1, 2])).toBeDefined();
});

// expect: weakened-test
test.skip("adds nothing", () => {
  expect(total([])).toEqual(0);
});

// expect: weakened-test
test("adds many", () => {
  expect(true).toBe(true);
});
