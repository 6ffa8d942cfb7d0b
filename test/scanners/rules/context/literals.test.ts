import fc from "fast-check";
import { expect, test } from "vitest";
import { findLiteral } from "../../../../src/scanners/rules/context/literals.ts";

/** The literal around `⟦…⟧`, or null. */
function literalAround(marked: string): string | null {
  const [before = "", found = "", after = ""] = marked.split(/[⟦⟧]/u);
  const line = before + found + after;
  const literal = findLiteral(line, before.length, before.length + found.length);
  return literal === null ? null : line.slice(literal.start, literal.end);
}

test.each([
  ['a("⟦x⟧")', "x"],
  ["a('b ⟦x⟧ c')", "b x c"],
  ["a = `⟦x⟧`", "x"],
  [String.raw`a("\"⟦x⟧")`, String.raw`\"x`],
  ["\"it's\" + '⟦x⟧'", "x"],
  ["const a = /⟦x⟧/u", "x"],
  ["a / ⟦x⟧ / c", null],
  ["// ⟦x⟧ /", null],
  ["⟦x⟧", null],
  ['"a" ⟦x⟧ "b"', null],
  ['"a⟦" x⟧', null],
  ['"never closed ⟦x⟧', null],
  [`${" ".repeat(5000)}"⟦x⟧"`, null],
])("%j", (marked, literal) => {
  expect(literalAround(marked)).toBe(literal);
});

test("what is quoted is found, whatever stands before it in quotes", () => {
  const word = fc.string({ unit: fc.constantFrom("a", " ", "'", "\\", "-", "(", ","), maxLength: 12 });
  const escaped = word.map((text) => text.replaceAll("\\", String.raw`\\`));
  fc.assert(
    fc.property(fc.array(escaped, { maxLength: 4 }), escaped, (before, text) => {
      const line = `${before.map((each) => `"${each}", `).join("")}"x${text}"`;
      const start = line.length - text.length - 2;
      expect(findLiteral(line, start, start + 1)).toEqual({ start, end: line.length - 1 });
    }),
  );
});
