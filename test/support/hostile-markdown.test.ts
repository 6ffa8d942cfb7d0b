import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "./github-markdown.ts";
import { ATTACKS, hostileMarkdown } from "./hostile-markdown.ts";

const actedOn = (text: string): readonly string[] => {
  const { types, found } = readMarkdown(text);
  return [...types, ...found];
};

test.each(ATTACKS)("unescaped, a %s works: %j", (name, text) => {
  expect(actedOn(text)).toContain(name);
});

test("text drawn at random reaches every one of them", () => {
  const reached = new Set(fc.sample(hostileMarkdown, { numRuns: 1_000, seed: 1 }).flatMap(actedOn));
  expect(ATTACKS.map(([name]) => name).filter((name) => !reached.has(name))).toEqual([]);
});
