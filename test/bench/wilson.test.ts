import { expect, test } from "vitest";
import { wilson, wordShare } from "../../bench/scorecard/wilson.ts";

// Hand-checked against the closed form: 0 of 10 gives z²/(n+z²) = 3.8415/13.8415.
test.each([
  [0, 10, "0/10 = 0.0 % (0.0–27.8)"],
  [10, 10, "10/10 = 100.0 % (72.2–100.0)"],
  [5, 10, "5/10 = 50.0 % (23.7–76.3)"],
  [161, 254, "161/254 = 63.4 % (57.3–69.1)"],
  [0, 0, "none"],
])("%i of %i", (hits, of, words) => {
  expect(wordShare(wilson(hits, of))).toBe(words);
});
