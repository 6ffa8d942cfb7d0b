import { describe, expect, test } from "vitest";
import { describeValue, didYouMean, listChoices, quote } from "../../src/policy/wording.ts";

describe("quote", () => {
  test.each([
    ["", "``"],
    ["gate", "`gate`"],
    ["x".repeat(60), `\`${"x".repeat(60)}\``],
    ["x".repeat(61), `\`${"x".repeat(60)}…\``],
    [`🙂${"x".repeat(60)}`, `\`🙂${"x".repeat(58)}…\``],
    [`${"x".repeat(59)}🙂`, `\`${"x".repeat(59)}…\``],
  ])("%s", (text, expected) => {
    expect(quote(text)).toBe(expected);
  });
});

describe("describeValue", () => {
  test.each([
    [null, "empty"],
    [[1], "a list"],
    [{ a: 1 }, "a mapping"],
    ["yes", "the text `yes`"],
    [1.5, "the number `1.5`"],
    [Number.NaN, "the number `NaN`"],
    [false, "the boolean `false`"],
  ])("%j", (value, expected) => {
    expect(describeValue(value)).toBe(expected);
  });
});

describe("listChoices", () => {
  test.each([
    [["a"], "`a`"],
    [["a", "b"], "`a` or `b`"],
    [["a", "b", "c"], "`a`, `b` or `c`"],
  ])("%j", (choices, expected) => {
    expect(listChoices(choices)).toBe(expected);
  });
});

test("didYouMean says nothing when there is nothing to suggest", () => {
  expect(didYouMean("gate")).toBe("; did you mean `gate`?");
  expect(didYouMean(null)).toBe("");
});
