import { expect, test } from "vitest";
import { suggest } from "../../src/text/suggest.ts";

const KEYS = ["profile", "artifacts", "stages", "gate", "disclosure", "suppressions", "supplyChain", "reject", "hold"];

test.each<[word: string, meant: string | null]>([
  ["profil", "profile"],
  ["proflie", "profile"],
  ["Profile", "profile"],
  ["PROFILES", "profile"],
  ["supply-chain", "supplyChain"],
  ["supply_chain", "supplyChain"],
  ["supression", "suppressions"],
  ["gaet", "gate"],
  ["gates", "gate"],
  ["hodl", "hold"],
  ["stage", "stages"],
  ["rejct", "reject"],
  ["xyz", null],
  ["", null],
  ["limits", null],
  ["go", null],
  ["artifact", "artifacts"],
])("%j was meant as %j", (word, meant) => {
  expect(suggest(word, KEYS)).toBe(meant);
});

test("of equally close words the first is taken", () => {
  expect(suggest("cat", ["bat", "rat"])).toBe("bat");
});

test("a letter is not taken for another letter", () => {
  expect(suggest("a", ["b"])).toBeNull();
});

test("without known words there is no suggestion", () => {
  expect(suggest("gate", [])).toBeNull();
});

test("a hostile word is answered at once", () => {
  const before = performance.now();
  expect(suggest("a".repeat(5_000_000), KEYS)).toBeNull();
  expect(performance.now() - before).toBeLessThan(100);
});
