import fc from "fast-check";
import { expect, test } from "vitest";
import { allMatches } from "../../src/text/all-matches.ts";

const PATTERNS = [/a/gu, /a*/gu, /(?<=b)/gu, /(?=\p{L})|b+/gu, /(?<x>a)|(?<y>b)/g, /$/gmu, /^|𝒶/gu];

test("are those that `matchAll` gives, of empty matches too", () => {
  const text = fc.array(fc.constantFrom("a", "b", "\n", "𝒶", "\ud835", " ")).map((parts) => parts.join(""));
  const seen = new Set<string>();
  fc.assert(
    fc.property(text, fc.constantFrom(...PATTERNS), (searched, pattern) => {
      const found = allMatches(pattern, searched);
      for (const { 0: match } of found) seen.add(match === "" ? "empty" : "text");
      expect(found).toEqual([...searched.matchAll(pattern)]);
    }),
  );
  expect([...seen].toSorted()).toEqual(["empty", "text"]);
});

test("do not depend on where the pattern stopped before", () => {
  const pattern = /a/g;
  pattern.lastIndex = 2;
  expect(allMatches(pattern, "aba").map(({ index }) => index)).toEqual([0, 2]);
  expect(pattern.lastIndex).toBe(0);
});
