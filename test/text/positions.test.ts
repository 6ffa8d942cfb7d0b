import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexLines } from "../../src/text/positions.ts";

describe("lines", () => {
  test.each<[text: string, starts: readonly number[], lines: readonly string[]]>([
    ["", [0], [""]],
    ["a", [0], ["a"]],
    ["a\n", [0, 2], ["a", ""]],
    ["a\nb", [0, 2], ["a", "b"]],
    ["a\r\nb", [0, 3], ["a", "b"]],
    ["a\rb", [0, 2], ["a", "b"]],
    ["\r\r\n\n\r", [0, 1, 3, 4, 5], ["", "", "", "", ""]],
    ["a\n\rb", [0, 2, 3], ["a", "", "b"]],
    ["a\u2028b\u0085c\fd\ve", [0], ["a\u2028b\u0085c\fd\ve"]],
    ["😀\nx", [0, 3], ["😀", "x"]],
    ["a\r", [0, 2], ["a", ""]],
  ])("of %j", (text, starts, lines) => {
    const index = indexLines(text);
    const numbers = Array.from({ length: index.count }, (_, at) => at + 1);
    expect(numbers.map((line) => index.startOf(line))).toEqual(starts);
    expect(numbers.map((line) => index.textOf(line))).toEqual(lines);
  });

  test.each([0, 3, -1, 1.5])("there is no line %d of two", (line) => {
    expect(() => indexLines("a\nb").startOf(line)).toThrow(RangeError);
    expect(() => indexLines("a\nb").textOf(line)).toThrow(RangeError);
  });
});

describe("places", () => {
  const index = indexLines("ab\r\n😀x\ry\n");
  test.each<[offset: number, line: number]>([
    [0, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [7, 2],
    [8, 3],
    [9, 3],
    [10, 4],
    [-5, 1],
    [99, 4],
  ])("offset %d is in line %d", (offset, line) => {
    expect(index.lineAt(offset)).toBe(line);
  });

  test.each<[start: number, end: number, region: readonly [number, number, number, number]]>([
    [0, 2, [1, 1, 1, 3]],
    [1, 1, [1, 2, 1, 2]],
    [4, 6, [2, 1, 2, 3]],
    [6, 7, [2, 3, 2, 4]],
    [1, 9, [1, 2, 3, 2]],
    [0, 10, [1, 1, 4, 1]],
    [-3, 99, [1, 1, 4, 1]],
    [5, 2, [2, 2, 2, 2]],
  ])("%d to %d", (start, end, [line, column, endLine, endColumn]) => {
    expect(index.regionOf(start, end)).toEqual({ line, column, endLine, endColumn });
  });
});

describe("laws", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\u2028", "😀", "b") });

  test("every offset lies between the start of its line and that of the next", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const index = indexLines(sample);
        for (let offset = 0; offset <= sample.length; offset++) {
          const line = index.lineAt(offset);
          expect(index.startOf(line)).toBeLessThanOrEqual(offset);
          if (line < index.count) expect(index.startOf(line + 1)).toBeGreaterThan(offset);
        }
      }),
    );
  });

  test("lines are what a split at LF, CRLF and CR gives", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const index = indexLines(sample);
        const lines = Array.from({ length: index.count }, (_, at) => index.textOf(at + 1));
        expect(lines).toEqual(sample.split(/\r\n|\r|\n/));
      }),
    );
  });
});

test("200,000 lines are indexed at once", () => {
  const text = "some line of text\n".repeat(200_000);
  indexLines(text);
  const before = performance.now();
  expect(indexLines(text).count).toBe(200_001);
  // Takes 5 ms; the limit leaves room for a busy machine.
  expect(performance.now() - before).toBeLessThan(100);
});
