import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRules } from "../../../scripts/rules/read.ts";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { expand, shorten } from "../../../src/scanners/rules/short-pack.ts";

const pack = compilePack(readRules("rules").filter(({ id }) => id.startsWith("rules/")));

test("a pack that was shortened is the same again", () => {
  expect(pack.matchers.length).toBeGreaterThan(400);
  expect(expand(shorten(pack))).toEqual(pack);
});

test("what most patterns have is not in the file", () => {
  const text = readFileSync("src/scanners/rules/pack.generated.json", "utf8");
  expect(text).not.toContain('"flags":"gm"');
  expect(text.length).toBeLessThan(JSON.stringify(pack).length * 0.7);
});
