import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf } from "../../src/text/excerpt.ts";
import { maskFile } from "../../src/text/mask.ts";
import { indexLines } from "../../src/text/positions.ts";

/** The excerpt around `⟦…⟧`. */
function excerpt(marked: string): ReturnType<typeof excerptOf> {
  const start = marked.indexOf("⟦");
  const text = marked.replace("⟦", "").replace("⟧", "");
  const lines = indexLines(text);
  return excerptOf(maskFile(text), lines, lines.regionOf(start, marked.indexOf("⟧") - 1));
}

const x = (count: number): string => "x".repeat(count);

test.each([
  ["a short line", "a\nb ⟦c⟧ d\ne", { text: "b c d", from: 2, to: 3, isCut: false }],
  ["the end of a line before CRLF", "a ⟦b⟧\r\nc", { text: "a b", from: 2, to: 3, isCut: false }],
  ["a place over two lines: its first", "a ⟦b\nc⟧", { text: "a b", from: 2, to: 3, isCut: false }],
  ["an empty place", "a⟦⟧b", { text: "ab", from: 1, to: 2, isCut: false }],
  ["a line of 160", `${x(158)}⟦ab⟧`, { text: `${x(158)}ab`, from: 158, to: 160, isCut: false }],
  ["the start of a long line", `⟦a⟧${x(300)}`, { text: `a${x(159)}`, from: 0, to: 1, isCut: true }],
  ["the middle of a long line", `${x(300)}⟦a⟧${x(300)}`, { text: `${x(40)}a${x(119)}`, from: 40, to: 41, isCut: true }],
  ["the end of a long line", `${x(300)}⟦a⟧`, { text: `${x(159)}a`, from: 159, to: 160, isCut: true }],
  [
    "a place that is longer than the excerpt",
    `${x(300)}⟦${"a".repeat(300)}⟧`,
    { text: `${x(40)}${"a".repeat(120)}`, from: 40, to: 160, isCut: true },
  ],
])("%s", (_, marked, expected) => {
  expect(excerpt(marked)).toEqual(expected);
});

test("a secret beside the place is masked, and the place stays where it is", () => {
  const secret = "ghp_0123456789abcdefghijklmnopqrstuvwxyz";
  const { text, from, to } = excerpt(`token ${secret} ⟦curl⟧ x`);
  expect(text).not.toContain(secret);
  expect(text.slice(from, to)).toBe("curl");
});

test("what is pointed at lies in the text", () => {
  const part = fc.string({ unit: "binary", maxLength: 200 }).filter((text) => !/[⟦⟧]/u.test(text));
  fc.assert(
    fc.property(part, part, part, (before, place, after) => {
      const { text, from, to } = excerpt(`${before}⟦${place}⟧${after}`);
      expect(text.length).toBeLessThanOrEqual(160);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(from).toBeLessThanOrEqual(text.length);
    }),
  );
});
