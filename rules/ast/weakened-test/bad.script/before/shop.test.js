import { expect, test, vi } from "vitest";
import { total } from "./shop.js";

test("adds", () => {
  expect(total([1, 2])).toBe(3);
});

test("adds nothing", () => {
  expect(total([])).toEqual(0);
});

test("adds many", () => {
  expect(total([1, 1, 1])).toBe(3);
});
