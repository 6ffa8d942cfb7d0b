import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutToWidth, displayWidth, wrapText } from "../../src/text/display-width.ts";

test.each<[text: string, width: number]>([
  ["", 0],
  ["plain text", 10],
  ["zoë", 3],
  ["zoe\u0308", 3],
  ["日本語", 6],
  ["ｆｕｌｌ", 8],
  ["ﾊﾝｶｸ", 4],
  ["한국어", 6],
  ["\u1112\u1161\u11ab", 2],
  ["😀!", 3],
  ["❤", 1],
  ["❤\ufe0f", 2],
  ["a\u200bb\u202ec", 3],
  ["\u{20000}\u{3fffd}", 4],
  ["\u{1f1e9}\u{1f1ea}", 2],
  ["…–“”", 4],
  ["\x1b[1mbold\x1b[22m", 4],
  ["\x1b", 0],
  ["\ud800", 1],
  ["〇", 2],
])("%j takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each<[text: string, width: number, cut: string]>([
  ["abcde", 5, "abcde"],
  ["abcdef", 5, "abcd…"],
  ["日本語", 6, "日本語"],
  ["日本語", 5, "日本…"],
  ["日本語", 4, "日…"],
  ["zoe\u0308zoe", 4, "zoe\u0308…"],
  ["\x1b[1mabcdef\x1b[22m", 3, "\x1b[1mab…\x1b[22m"],
  ["abc", 1, "…"],
])("%j cut to %d columns", (text, width, cut) => {
  expect(cutToWidth(text, width)).toBe(cut);
});

test.each<[text: string, width: number, lines: readonly string[]]>([
  ["", 10, [""]],
  ["one two three", 20, ["one two three"]],
  ["one two three", 7, ["one two", "three"]],
  ["one two three", 8, ["one two", "three"]],
  ["one two three", 3, ["one", "two", "thr", "ee"]],
  ["one\n\ntwo", 10, ["one", "", "two"]],
  ["  indented text", 12, ["  indented", "text"]],
  ["日本語 です", 6, ["日本語", "です"]],
  ["日本語", 5, ["日本", "語"]],
  ["a abcdefgh", 4, ["a", "abcd", "efgh"]],
  ["trailing   ", 20, ["trailing"]],
])("%j in %d columns", (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

describe("laws", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "日", " ", "e\u0301", "😀", "\n", "\x1b[1m") });
  const width = fc.integer({ min: 2, max: 30 });

  test("nothing is wider than asked for", () => {
    fc.assert(
      fc.property(text, width, (sample, columns) => {
        expect(displayWidth(cutToWidth(sample, columns))).toBeLessThanOrEqual(columns);
        for (const line of wrapText(sample, columns)) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test("wrapping loses nothing but white space", () => {
    fc.assert(
      fc.property(text, width, (sample, columns) => {
        expect(wrapText(sample, columns).join("").replace(/\s/g, "")).toBe(sample.replace(/\s/g, ""));
      }),
    );
  });
});
