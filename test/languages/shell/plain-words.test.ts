import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainWord } from "../../../src/languages/shell/plain-words.ts";
import { callsIn } from "../../support/shell-facts.ts";

const PARTS = ["a", "x1", "/", "=", "-", "@", "$a", "$1", "$@", "$#", "$$", "${b}", '"', "'", " ", "*", "\\", "$", "é"];
const run = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const quoted = fc.tuple(fc.constantFrom('"', "'"), run).map(([quote, text]) => `${quote}${text}${quote}`);
const words = fc.array(fc.oneof(run, quoted, quoted), { minLength: 1, maxLength: 3 }).map((runs) => runs.join(""));
const isPlain = (word: string): boolean => readPlainWord(word, 0, true) !== null;

describe("a plain word is read as the parser reads it", () => {
  test("for any word of text, quotes and parameters", () => {
    fc.assert(
      fc.property(words.filter(isPlain), (word) => {
        // A choice of braces is read with the parser's own parts, a word beside them without.
        const [plain = ""] = callsIn(`echo ${word}`);
        const [parsed = ""] = callsIn(`echo {${word},end}`);
        expect(`${plain.slice(0, -1)}, "end")`).toBe(parsed);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  test("and the words of the property reach every case", () => {
    const sample = fc.sample(words, { numRuns: 500, seed: 6 });
    const plain = sample.filter(isPlain);
    expect(plain.length).toBeGreaterThan(50);
    expect(plain.length).toBeLessThan(sample.length - 50);
    for (const mark of [/"[^"]*\$a[^"]*"/u, /'[^']*\$a[^']*'/u, /\$\{b\}/u, /\$@/u, /""|''/u, /"[^"]* [^"]*"/u]) {
      expect(
        plain.some((word) => mark.test(word)),
        String(mark),
      ).toBe(true);
    }
  });
});

test.for([
  "a*b",
  "a\\b",
  "$IFS",
  "$(a)",
  "${a-b}",
  "`a`",
  "{a,b}",
  "'a",
  '"a',
  "$",
  '"$(a)"',
  "$'a'",
  '"a\\b"',
  "a~[b]",
  "a$",
])("%s is left to the parser", (word) => {
  expect(isPlain(word)).toBe(false);
});
