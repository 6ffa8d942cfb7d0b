import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOf, maskFile, quoteOf } from "../../src/text/mask.ts";
import { indexLines } from "../../src/text/positions.ts";

const a = (count: number): string => "a".repeat(count);

describe("quotes", () => {
  const quote = (text: string, start = 0, end = text.length): string => quoteOf(maskFile(text), start, end);

  test.each([
    ["white space folds", "  rm \t -rf\r\n  /  ", "rm -rf /"],
    ["200 units are whole", a(200), a(200)],
    ["201 units are cut", a(201), `${a(199)}…`],
    ["no half of a pair at the cut", `${a(198)}😀bb`, `${a(198)}…`],
    ["a whole pair before the cut", `${a(197)}😀bb`, `${a(197)}😀…`],
    ["white space beyond the cut counts as cut", `a${" ".repeat(5000)}b`, "a…"],
    ["nothing", "", ""],
  ])("%s", (_, text, expected) => {
    expect(quote(text)).toBe(expected);
  });

  test("a part of a secret is masked as its file is", () => {
    const text = `key ghp_${a(36)} end`;
    expect(quote(text, 20, 48)).toBe(`${"*".repeat(24)} end`);
  });

  test("a line is quoted without its end, by the lines of the unmasked text", () => {
    const text = "one\r\npassword=hunter2hunter2\r\nthree";
    const lines = indexLines(text);
    const masked = maskFile(text);
    expect([1, 2, 3].map((line) => lineOf(masked, lines, line))).toEqual(["one", "password=**************", "three"]);
  });

  test("a quote never has more than 200 units, nor a line end", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "😀", " ", "\n"), maxLength: 500 }), (text) => {
        const result = quote(text);
        expect(result.length).toBeLessThanOrEqual(200);
        expect(result).not.toMatch(/\s{2}|[\r\n]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });

  test("text that was not masked cannot be quoted", () => {
    // @ts-expect-error a plain string is no MaskedText
    expect(quoteOf("plain", 0, 5)).toBe("plain");
  });
});
