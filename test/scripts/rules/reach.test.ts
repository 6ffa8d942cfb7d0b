import fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf } from "../../../scripts/rules/reach.ts";

const ENDLESS = Number.POSITIVE_INFINITY;

test.each<readonly [string, string, number]>([
  ["curl", "", 4],
  ["a|bcd|ef", "", 3],
  ["a(?:bc|d){2,3}", "", 7],
  ["a?b", "", 2],
  ["[a-z]{1,9}\\s\\d.", "", 12],
  ["\\bcurl\\b", "", 6],
  ["^curl$", "", 6],
  ["(?<=ab)c(?!def)", "", 6],
  ["a+", "", ENDLESS],
  ["(?:a*)?b", "", ENDLESS],
  ["(?<!x*)b", "", ENDLESS],
  ["(a)\\1", "", ENDLESS],
  ["a{0}", "", 0],
  ["(?:a*){0}b", "", 1],
  ["(?:)*b", "", 1],
  ["\\u{1f600}", "u", 2],
  ["[ab]\\w", "u", 4],
])("/%s/%s reaches %d", (pattern, flags, expected) => {
  expect(reachOf(pattern, flags)).toBe(expected);
});

const leaf = fc.constantFrom("a", "bc", "[ab]", ".", "\\b", "^", "(?=a)", "\\w{0,3}", "c{2}", "(?:ab|c)?");
const pattern = fc
  .array(fc.oneof(leaf, fc.array(leaf, { minLength: 1, maxLength: 3 }).map((parts) => `(?:${parts.join("|")}){1,2}`)), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(""));

test("no match is longer", () => {
  let longest = 0;
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 30 }), (source, text) => {
      for (const [match] of text.matchAll(new RegExp(source, "g"))) {
        longest = Math.max(longest, match.length);
        expect(match.length).toBeLessThanOrEqual(reachOf(source, ""));
      }
    }),
    { numRuns: 2000 },
  );
  expect(longest).toBeGreaterThan(6);
});
