import { describe, expect, test } from "vitest";
import { lintPattern } from "../../../../scripts/rules/lint/lint-pattern.ts";

const ONE_LINE = { flags: "gim", isUnlimited: false };

describe("a pattern that backtracks too much is refused, and the part is named", () => {
  test.each<readonly [mechanism: string, pattern: string, part: string]>([
    ["nested repetition", "x(a+)+y", "(a+)+"],
    ["nested star", "x(?:a*)*y", "(?:a*)*"],
    ["nested with a counted inside", "x(?:\\w{1,9})+y", "(?:\\w{1,9})+"],
    ["nested with a counted outside", "x(?:\\w+){1,40}y", "(?:\\w+){1,40}"],
    ["optional inside a repetition", "x(?:a?b?)+y", "(?:a?b?)+"],
    ["optional separator inside a repetition", "x(?:\\w+\\s?)+y", "(?:\\w+\\s?)+"],
    ["overlapping alternatives", "x(?:a|a)+y", "(?:a|a)+"],
    ["overlapping classes as alternatives", "x(?:\\w|\\d)*y", "(?:\\w|\\d)*"],
    ["an alternative that is the beginning of another", "x(?:a|ab|b)+y", "(?:a|ab|b)+"],
    ["adjacent repetitions of one class", "\\s*\\s*\\s*y", "\\s*"],
    ["adjacent repetitions of classes that overlap", "\\w+[a-f]+\\d*y", "\\w+"],
    ["repetitions with only something optional between", "\\s*\\d*\\s*y", "\\s*"],
    ["gaps around words", ".*foo.*bar.*baz", ".*"],
    ["gaps of some hundred characters", "x[^\\n]{0,400}y[^\\n]{0,400}z[^\\n]{0,400}q", "[^\\n]{0,400}"],
    ["lazy nested repetition", "x(?:a+?)+?y", "(?:a+?)+?"],
    ["lazy gaps", ".*?foo.*?bar.*?baz", ".*?"],
    ["a repetition inside a look-ahead", "x(?=(?:a+)+y)", "may take"],
    ["a repetition inside a negative look-ahead", "x(?!(?:a|a)*y)z", "may take"],
    ["three levels", "x((?:a{1,3}){1,3}){1,30}y", "){1,30}"],
    ["what only differs in case", "x(?:a|A)+y", "(?:a|A)+"],
    ["a class and the property it is in", "x(?:\\p{L}|z)+y", "(?:\\p{L}|z)+"],
    ["back-reference", "(\\w{1,9}) \\1", "\\1"],
    ["named back-reference that must stand there", "(?<a>\\w{1,9})(?=\\k<a>)", "\\k<a>"],
    ["look-behind without an end", "(?<=a+)b", "(?<=a+)"],
    ["long look-behind", "(?<!\\w{3,40})b", "(?<!\\w{3,40})"],
  ])("%s: %s", (_, pattern, part) => {
    const flags = pattern.includes("\\p{") ? "gimu" : "gim";
    expect(lintPattern(pattern, { ...ONE_LINE, flags })).toContain(part);
  });

  test("says how many steps and how many ways", () => {
    expect(lintPattern("x(a+)+y", ONE_LINE)).toBe(
      "may take endlessly many steps for 4096 characters: (a+)+ matches in endlessly many ways",
    );
  });
});

describe("what only looks alike is allowed", () => {
  test.each<readonly [why: string, pattern: string]>([
    ["one gap", "foo.*bar"],
    ["two bounded gaps", "foo[^\\n]{0,80}bar[^\\n]{0,80}baz"],
    ["rounds that end in what none begins with", "x(?:\\w+\\s+)+y"],
    ["words between separators", "x(?:\\w{1,40},){0,30}y"],
    ["alternatives that exclude each other", "x(?:ab|cd)+y"],
    ["alternatives that part later", "x(?:abc|abd)+y"],
    ["an escape or anything but an escape", '"(?:[^"\\\\\\n]|\\\\.)*"'],
    ["adjacent repetitions of disjoint classes", "x\\s*\\d*y"],
    ["something mandatory and disjoint between", "x\\w+-\\w+-\\w+;"],
    ["an optional letter before a word boundary", "\\b(?:keys?|tokens?)\\b[^\\n]{0,80}\\bsend\\b"],
    ["a repetition at the end, where nothing can fail", "https?://\\S+"],
    ["nested at the end", "foo(?: bar\\w*)*"],
    ["a short look-behind", "(?<![\"'(]\\s?)\\bignore"],
    ["a word that must differ from an earlier one", "(?<a>foo|bar) (?!\\k<a>)(?:foo|bar)"],
  ])("%s: %s", (_, pattern) => {
    expect(lintPattern(pattern, ONE_LINE)).toBeNull();
  });
});

describe("on a text without a limit", () => {
  test.each<readonly [pattern: string, isAllowed: boolean]>([
    ["foo[^\\n]*bar", false],
    ["foo(?:[^.]|\\.(?=\\w)){0,80}bar", true],
    ["\\s+foo", false],
    ["foo\\s+", true],
  ])("%s: %s", (pattern, isAllowed) => {
    expect(lintPattern(pattern, { ...ONE_LINE, isUnlimited: true }) === null).toBe(isAllowed);
  });
});
