import { expect, test } from "vitest";
import { remember } from "../../../src/facts/prose/remember.ts";

/** How often a text is worked out when it is asked for after others. */
function countCalls(asked: readonly string[]): number {
  let calls = 0;
  const lengthOf = remember((text) => {
    calls += 1;
    return text.length;
  });
  for (const text of asked) expect(lengthOf(text)).toBe(text.length);
  return calls;
}

test("a short text is worked out once", () => {
  expect(countCalls(["run", "it", "run", "it", "run"])).toBe(2);
});

test("a long one each time", () => {
  expect(countCalls(["x".repeat(12), "x".repeat(12), "x".repeat(13), "x".repeat(13)])).toBe(3);
});

test("too many different ones do not stay", () => {
  const many = Array.from({ length: 10_001 }, (_, index) => `w${index}`);
  expect(countCalls(["run", ...many, "run"])).toBe(10_003);
});
