import { expect, test } from "vitest";
import { timeLimit } from "../../../../src/adapters/time-limit.ts";
import { compileLinear, type LinearRegex } from "../../../../src/scanners/rules/packs/linear-regex.ts";

function compile(source: string): LinearRegex {
  const compiled = compileLinear(source, false);
  if (!compiled.ok) throw new Error(compiled.refusal.reason);
  return compiled.value;
}

test.each(["(a+)+$", "(a|a)*$", "(a*)*b", "(?:a?){50}a{50}$", "(.*a){20}$"])(
  "%s, which stops a backtracking engine, ends on a hundred thousand characters",
  (source) => {
    const regex = compile(source);
    const limited = timeLimit.run(10_000, () => regex.test(`${"a".repeat(100_000)}!`));
    expect(limited.ok).toBe(true);
  },
);

test("a regex that the time limit stopped is right again the next time", () => {
  const regex = compile("a(.*b)?");
  const slow = "a".repeat(20_000);
  for (let round = 0; round < 3; round++) {
    expect(timeLimit.run(30, () => regex.find(slow)).ok).toBe(false);
    expect(regex.find("xaxb a")).toEqual([
      { start: 1, end: 4 },
      { start: 5, end: 6 },
    ]);
    expect(regex.test("bbb")).toBe(false);
    expect(regex.test("bab")).toBe(true);
  }
});

test("empty matches are none", () => {
  expect(compile("b*").find("abba")).toEqual([{ start: 1, end: 3 }]);
});

test.each(["\ud800", "a\udc00b", "\udbff\udbffx"])("broken surrogates are searched like any text: %j", (text) => {
  expect(compile("x|b|\\z").find(text).length).toBe(/[xb]/.test(text) ? 1 : 0);
});
