import { expect, test } from "vitest";
import { analyseJavaScript } from "../../../src/languages/javascript/analyse.ts";
import { JAVASCRIPT } from "./show.ts";

const nest = (before: string, middle: string, after: string, depth: number): string =>
  before.repeat(depth) + middle + after.repeat(depth);

const SHAPES = [
  ["parentheses", "(", "1", ")"],
  ["arrays", "[", "", "]"],
  ["objects", "({a:", "1", "})"],
  ["calls within", "f(", "", ")"],
  ["calls in a row", "", "f", "()"],
  ["members", "", "a", ".b"],
  ["sums", "a+", "a", ""],
  ["negations", "!", "a", ""],
  ["assignments", "a=", "a", ""],
  ["conditions", "a?b:", "c", ""],
  ["arrow functions", "()=>", "1", ""],
  ["functions", "(function(){", "", "})"],
  ["classes", "(class{a=", "1", "})"],
  ["templates", "`${", "1", "}`"],
  ["blocks", "{", "", "}"],
  ["else if", "if(a);else ", ";", ""],
  ["loops", "for(;;)", ";", ""],
  ["patterns", "[", "a", "]"],
  ["markup", "<a>", "", "</a>"],
  ["await", "await ", "a", ""],
] as const;

test.each(SHAPES)("%s nested 20,000 deep fail, and nothing breaks", (_, before, middle, after) => {
  const { parse, calls } = analyseJavaScript(nest(before, middle, after, 20_000), JAVASCRIPT);
  expect(parse).toMatchObject({ kind: "failed", problem: { message: "nested too deeply" } });
  expect(calls).toEqual([]);
});

test.each(SHAPES)("%s nested 100 deep are read", (_, before, middle, after) => {
  const { parse } = analyseJavaScript(nest(before, middle, after, 100), JAVASCRIPT);
  expect(["ok", "recovered"]).toContain(parse.kind);
});

test("labels within labels of the same name, which Babel counts in pairs, fail at once", () => {
  const started = performance.now();
  const { parse } = analyseJavaScript(nest("a:for(;;)", ";", "", 20_000), JAVASCRIPT);
  expect(parse).toMatchObject({ kind: "failed", problem: { message: "Label 'a' is already declared." } });
  expect(performance.now() - started).toBeLessThan(2000);
});

test("what is written side by side may be as long as one likes", () => {
  const many = 50_000;
  const { parse, calls, assignments } = analyseJavaScript(
    `f(${"a,".repeat(many)});[${"a,".repeat(many)}]=b;${"g();".repeat(many)}`,
    JAVASCRIPT,
  );
  expect(parse.kind).toBe("ok");
  expect(calls).toHaveLength(many + 1);
  expect(assignments).toHaveLength(1);
});
