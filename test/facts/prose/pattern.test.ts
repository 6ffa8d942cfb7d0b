import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readClauses, type Reading } from "../../../src/facts/prose/clauses.ts";
import { findMatches, indexPatterns } from "../../../src/facts/prose/pattern-index.ts";
import { matchAt, parsePattern } from "../../../src/facts/prose/pattern.ts";

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

describe("a sentence is asked first whether it has all that a pattern needs", () => {
  const word = fc.constantFrom("read", "it", "all", "DELETE", "it/all");
  const part = fc.constantFrom("..", "...", "....", "?all", "it");
  const sequence = fc.tuple(word, fc.array(part, { maxLength: 2 }), word).map(([first, parts, last]) => {
    return [first, ...parts, last].join(" ");
  });
  const pattern = fc.array(sequence, { minLength: 1, maxLength: 2 }).map((patterns) => patterns.join(" & "));
  const sentence = fc.array(fc.constantFrom("read", "erase", "it", "all", ","), { minLength: 5, maxLength: 12 });

  test("which leaves out no match", () => {
    let matched = 0;
    fc.assert(
      fc.property(pattern, sentence, (source, said) => {
        const words = readClauses(said.join(" "));
        const parsed = parsePattern(source);
        const found = findMatches(indexPatterns([{ pattern: parsed, meaning: null }]), words);
        const tried = words.flatMap(({ kind }, at) => (kind === "mark" ? [] : (matchAt(parsed, words, at) ?? [])));
        matched += tried.length;
        expect(found.map(({ first, last }) => [first, last])).toEqual(tried.map(({ first, last }) => [first, last]));
      }),
      { numRuns: 500 },
    );
    expect(matched).toBeGreaterThan(50);
  });

  test("so that its words are not gone through for each place where one could begin", () => {
    const words = readClauses("delete this and that, ".repeat(30));
    let reads = 0;
    const counted = new Proxy(words, {
      get(list, key) {
        if (/^\d+$/u.test(String(key))) reads += 1;
        return list[key as unknown as number] as Reading | undefined;
      },
    });
    expect(
      findMatches(indexPatterns([{ pattern: parsePattern("DELETE .... nowhere"), meaning: null }]), counted),
    ).toEqual([]);
    expect(reads).toBeLessThan(3 * words.length);
  });
});
