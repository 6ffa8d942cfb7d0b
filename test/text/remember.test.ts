import { expect, test } from "vitest";
import { remember } from "../../src/text/remember.ts";

/** How often a text is worked out when it is asked for after others. */
function countCalls(asked: readonly string[]): number {
  let calls = 0;
  const lengthOf = remember({ longest: 12, most: 10 }, (text) => {
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
  expect(countCalls(["run", ...Array.from("abcdefghij"), "run"])).toBe(12);
  expect(countCalls(["run", ...Array.from("abcdefghi"), "run"])).toBe(10);
});
