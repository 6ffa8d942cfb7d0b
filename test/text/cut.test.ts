import { expect, test } from "vitest";
import { cutBefore, cutText } from "../../src/text/cut.ts";

test.each([
  ["abc", 5, "abc", "abc"],
  ["abc", 3, "abc", "abc"],
  ["abcd", 3, "abc", "ab…"],
  ["a😀b", 2, "a", "a…"],
  ["a😀b", 3, "a😀", "a…"],
  ["", 3, "", ""],
])("%j to %i units", (text, units, before, cut) => {
  expect([cutBefore(text, units), cutText(text, units)]).toEqual([before, cut]);
});
