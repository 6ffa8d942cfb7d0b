import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAutomaton } from "../../../scripts/rules/automaton.ts";
import { findLiterals, layOut } from "../../../src/scanners/rules/automaton.ts";

/** `literal@offset of its last unit`. */
function search(text: string, literals: readonly string[]): ReadonlySet<string> {
  const automaton = layOut(buildAutomaton(literals, (literal) => [literal]));
  const found = new Set<string>();
  findLiterals(text, automaton, (state, offset) => {
    for (const literal of automaton.endings.slice(automaton.from[state], automaton.from[state + 1])) {
      found.add(`${literals[literal]}@${offset}`);
    }
  });
  return found;
}

function searchOneByOne(text: string, literals: readonly string[]): ReadonlySet<string> {
  const folded = text
    .replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase())
    .replaceAll("ſ", "s")
    .replaceAll("\u212a", "k");
  const found = new Set<string>();
  for (const literal of literals) {
    for (let at = folded.indexOf(literal); at >= 0; at = folded.indexOf(literal, at + 1))
      found.add(`${literal}@${at + literal.length - 1}`);
  }
  return found;
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["ushers", ["he", "she", "his", "hers"], ["she@3", "he@3", "hers@5"]],
  ["aaaa", ["a", "aa", "aaa"], ["a@0", "a@1", "a@2", "a@3", "aa@1", "aa@2", "aa@3", "aaa@2", "aaa@3"]],
  ["SHE", ["he"], ["he@2"]],
  ["ſhe ta\u212ae", ["she", "take"], ["she@2", "take@7"]],
  ["", ["a"], []],
  ["日本語", ["本"], ["本@1"]],
  ["abcabd", ["abd", "bc"], ["bc@2", "abd@5"]],
])("%j in %j", (text, literals, expected) => {
  expect(search(text, literals)).toEqual(new Set(expected));
});

test("finds what a search for each literal finds, at the same places", () => {
  const letters = fc.constantFrom(..."abAB-é ".split(""), "ſ");
  const literals = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(..."ab-é".split("")), minLength: 1, maxLength: 5 }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 40 }), literals, (text, some) => {
      expect(search(text, some)).toEqual(searchOneByOne(text, some));
    }),
    { numRuns: 500 },
  );
});
