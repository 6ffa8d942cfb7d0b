import { describe, expect, test } from "vitest";
import { readClauses } from "../../../src/facts/prose/clauses.ts";
import { findMatches, indexPatterns } from "../../../src/facts/prose/pattern-index.ts";
import { parsePattern } from "../../../src/facts/prose/pattern.ts";

/** What a pattern matches in a sentence, each match as its words. */
function matches(pattern: string, sentence: string): readonly string[] {
  const words = readClauses(sentence);
  const found = findMatches(indexPatterns([{ pattern: parsePattern(pattern), meaning: null }]), words);
  return [...found].map(({ first, last }) =>
    words
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(" "),
  );
}

describe("patterns", () => {
  test.each([
    ["read it", "Read it.", ["read it"]],
    ["read/write it", "Write it.", ["write it"]],
    ["DELETE it", "Erase it.", ["erase it"]],
    ["read ?all of", "Read of it, read all of it.", ["read of", "read all of"]],
    ["read .. end", "Read to the very end.", ["read to the very end"]],
    ["read .. end", "Read to the very far end.", []],
    ["read ... end", "Read to the very far end.", ["read to the very far end"]],
    ["read ... end", "Read one two three four five six seven eight nine end.", []],
    ["read ... end", "Read it; then end.", []],
    ["read .... end", "Read it; then end.", ["read it ; then end"]],
    ["read ... it ... end", "Read it, it will end.", ["read it , it will end"]],
    ["read", "Read, then read.", ["read", "read"]],
    ["always & DELETE it", "Always erase it.", ["always erase it"]],
    ["always & DELETE it", "If it is old, erase it; always.", ["erase it ; always"]],
    ["always & DELETE it", "Erase it.", []],
    ["always & DELETE it", "Always keep it.", []],
    ["DELETE it & always & there", "Always erase it there.", ["always erase it there"]],
    ["it & it", "Read it.", []],
  ])("%s in %s", (pattern, sentence, expected) => {
    expect(matches(pattern, sentence)).toEqual(expected);
  });
});

test.each(["... end", ".. end", ".... end", "?a end"])("%s begins with nothing to look up", (pattern) => {
  expect(() => matches(pattern, "The end.")).toThrow(/begins with a word/u);
});
