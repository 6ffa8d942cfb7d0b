import fc from "fast-check";
import { expect, test } from "vitest";
import { everyWindow, lineAround, OVERLAP, unifyLineBreaks, widenToLines, WINDOW, windowsAround } from "../../../src/scanners/rules/windows.ts";

const LONG = WINDOW + 1;

test.each<readonly [string, readonly (readonly [number, number])[]]>([
  ["", [[0, 0]]],
  ["ab", [[0, 2]]],
  ["ab\n", [[0, 2], [3, 3]]],
  ["ab\n\ncd", [[0, 2], [3, 3], [4, 6]]],
  ["x".repeat(WINDOW), [[0, 4096]]],
  ["x".repeat(LONG), [[0, 4096], [3072, 4097]]],
  [`a\n${"x".repeat(3072 + 4096)}`, [[0, 1], [2, 4098], [3074, 7170]]],
])("%#", (text, expected) => {
  expect([...everyWindow(text)].map(({ start, end }) => [start, end])).toEqual(expected);
});

test.each([
  ["a\r\nb", "a \nb"],
  ["a\rb\nc", "a\nb\nc"],
  ["a\r\r\n\n\rb", "a\n \n\n\nb"],
  ["a\u2028b", "a\u2028b"],
])("the line breaks of %j", (text, unified) => {
  expect(unifyLineBreaks(text)).toBe(unified);
});

const lines = fc.array(fc.oneof(fc.nat(20), fc.nat(9000), fc.constantFrom(0, 1, 4095, 4096, 4097, 7168, 7169)), { minLength: 1, maxLength: 4 });

test("the windows around an offset are those of all windows that hold it", () => {
  fc.assert(
    fc.property(lines, fc.nat(), (lengths, pick) => {
      const text = lengths.map((length) => "x".repeat(length)).join("\n");
      const offset = pick % (text.length + 1);
      if (text[offset] === "\n" || offset === text.length) return;
      const holding = [...everyWindow(text)].filter(({ start, end }) => start <= offset && offset < end);
      expect(windowsAround(lineAround(text, offset), offset)).toEqual(holding);
    }),
  );
});

test.each<readonly [string, readonly [number, number], readonly [number, number]]>([
  ["ab", [0, 2], [0, 2]],
  ["ab\ncd\nef", [4, 4], [3, 5]],
  ["ab\ncd\nef", [1, 4], [0, 5]],
  ["ab\ncd\nef", [3, 5], [3, 5]],
  ["ab\n", [3, 9], [3, 3]],
  [`\n${"x".repeat(4096)}`, [4000, 4001], [1, 4097]],
  ["x".repeat(20_000), [9000, 9100], [9000 - 4096, 9100 + 4096]],
])("the lines around a stretch %#", (text, [start, end], [from, to]) => {
  expect(widenToLines(text, { start, end })).toEqual({ start: from, end: to });
});

test("every stretch up to the overlap lies whole in some window of its line", () => {
  fc.assert(
    fc.property(lines, fc.nat(), fc.integer({ min: 1, max: OVERLAP }), (lengths, pick, length) => {
      const text = lengths.map((count) => "x".repeat(count)).join("\n");
      const start = pick % (text.length + 1);
      const end = Math.min(start + length, lineAround(text, start).end);
      expect([...everyWindow(text)].some((window) => window.start <= start && end <= window.end)).toBe(true);
    }),
  );
});
