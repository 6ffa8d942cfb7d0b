import fc from "fast-check";
import { expect, test } from "vitest";
import { unifyLineBreaks } from "../../src/text/line-breaks.ts";

test.each([
  ["a\nb", "a\nb", [0, 1, 2, 3]],
  ["a\r\nb", "a\nb", [0, 1, 3, 4]],
  ["a\rb\nc", "a\nb\nc", [0, 1, 2, 3, 4, 5]],
  ["a\r\r\n\n\rb", "a\n\n\n\nb", [0, 1, 2, 4, 5, 6, 7]],
  ["\r\n\r\n", "\n\n", [0, 2, 4]],
  ["a\u2028b", "a\u2028b", [0, 1, 2, 3]],
])("%j", (original, text, offsets) => {
  const unified = unifyLineBreaks(original);
  expect(unified.text).toBe(text);
  expect(Array.from({ length: text.length + 1 }, (_, offset) => unified.originalOffset(offset))).toEqual(offsets);
});

test("what is no line break stands where the offsets say", () => {
  const seen = { crlf: 0, alone: 0 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "\r\n", "\r", "\n", "ü"), { maxLength: 40 }), (pieces) => {
      const original = pieces.join("");
      if (original.includes("\r\n")) seen.crlf++;
      if (/\r(?!\n)/u.test(original)) seen.alone++;
      const { text, originalOffset } = unifyLineBreaks(original);
      expect(text).not.toContain("\r");
      for (const [offset, unit] of text.split("").entries()) {
        if (unit === "\n") expect(original.charAt(originalOffset(offset))).toMatch(/[\r\n]/u);
        else expect(original.charAt(originalOffset(offset))).toBe(unit);
      }
      expect(originalOffset(text.length)).toBe(original.length);
    }),
  );
  expect(Math.min(seen.crlf, seen.alone)).toBeGreaterThan(20);
});
