import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateAll } from "../scripts/generate.ts";

const generated = generateAll();

test("there is something to compare", () => {
  expect(generated.size).toBeGreaterThan(3);
});

test.each([...generated.keys()])("%s is up to date: `npm run build` makes it", (path) => {
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, "utf8") === generated.get(path)).toBe(true);
});

test("no page stands for a rule that is gone", () => {
  const pages = existsSync("docs/rules") ? readdirSync("docs/rules", { recursive: true, encoding: "utf8" }) : [];
  expect(pages.filter((page) => page.endsWith(".md") && !generated.has(`docs/rules/${page}`))).toEqual([]);
});
