import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "../../../../src/facts/value.ts";
import { resolveJavaScript } from "../../names/javascript/read-javascript.ts";
import { EXPRESSIONS, NUMBERS, TEXTS } from "./expressions.ts";

const RUNS = 700;

/** What an expression is folded to: its value as JavaScript writes it; null when it is not known. */
function fold(expression: string): string | null {
  return describeValue(resolveJavaScript(`f(${expression})`).calls.at(0)?.arguments[0]?.value);
}

function describeValue(value: Value | undefined): string | null {
  if (value?.kind === "text" && !value.bytes) return JSON.stringify(value.value);
  if (value?.kind === "number") return String(value.value);
  return value?.kind === "constant" ? value.name : null;
}

/** What Node.js makes of it; `error` where it throws. */
function ask(expression: string): string {
  try {
    const value: unknown = runInNewContext(expression, { Buffer, atob, btoa }, { timeout: 1000 });
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  } catch {
    return "error";
  }
}

describe("what is folded is what Node.js says", () => {
  test.each([["text" as const], ["number" as const]])("%s", (kind) => {
    const expressions = fc.sample(EXPRESSIONS[kind], RUNS);
    const answers = expressions.map((expression) => [expression, fold(expression)] as const);
    const known = answers.filter(([, folded]) => folded !== null);
    // A decoder's error is no value, and nothing has to be known of it.
    const different = known.filter(([expression, folded]) => ask(expression) !== folded);
    expect(different).toEqual([]);
    expect(known.length).toBeGreaterThan(RUNS * 0.9);
  });

  test.each(
    [...TEXTS, ...NUMBERS].map(([parts, make]) => [
      make(...Array.from(parts, (part) => (part === "t" ? '"ab1"' : "2"))),
    ]),
  )("%s", (expression) => {
    expect(fold(expression)).toBe(ask(expression));
  });
});

describe("code without letters", () => {
  test.each([
    ["[]+[]", '""'],
    ["![]+[]", '"false"'],
    ["[][[]]+[]", '"undefined"'],
    ["+[![]]+[]", '"NaN"'],
    ["+!+[]", "1"],
    ["[]+{}", '"[object Object]"'],
    ['[]["flat"]+[]', '"function flat() { [native code] }"'],
    ['(0)["constructor"]+[]', '"function Number() { [native code] }"'],
    ['[]["entries"]()+[]', '"[object Array Iterator]"'],
    ['([]+[])["italics"]()', '"<i></i>"'],
    ["(+(+!+[]+[+!+[]]))", "11"],
  ])("%s is %s", (expression, value) => {
    expect(fold(expression)).toBe(value);
  });
});

describe("what is too much is not put together", () => {
  test.each([
    ["a text without an end", '"ab".repeat(1e9)'],
    ["padding", '"a".padStart(1e9)'],
    ["a replacement that grows with its square", '"a".repeat(1000000).replaceAll("a", "$`")'],
    ["a search that goes back and forth", '"a".repeat(100000).replace(/(a+)+b/, "")'],
    [
      "lists of lists of lists",
      `((a) => ((b) => ((c) => ((d) => [d,d,d,d,d,d,d,d] + "")([c,c,c,c,c,c,c,c]))([b,b,b,b,b,b,b,b]))([a,a,a,a,a,a,a,a]))(["x".repeat(4096)])`,
    ],
  ])("%s", (_, expression) => {
    expect(fold(expression)).toBeNull();
  });
});
