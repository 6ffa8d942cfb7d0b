import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeJson } from "../../../src/report/json/escape.ts";

test.each([
  ["DEL", "\u007f", String.raw`"\u007f"`],
  ["C1", "\u009b", String.raw`"\u009b"`],
  ["a mark of direction", "a\u202eb", String.raw`"a\u202eb"`],
  ["a line separator", "\u2028", String.raw`"\u2028"`],
  ["a tag beyond the first plane", "\u{e0041}", String.raw`"\udb40\udc41"`],
  ["a logging command", "##[error]", String.raw`"\u0023#[error]"`],
  ["letters and emoji", "é🙂 # a", '"é🙂 # a"'],
])("%s", (_name, text, expected) => {
  expect(escapeJson(JSON.stringify(text))).toBe(expected);
});

test("the document stays the same, and its line feeds too", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
      const document = JSON.stringify({ value, text }, null, 2);
      const escaped = escapeJson(document);
      expect(JSON.parse(escaped)).toEqual(JSON.parse(document));
      expect(escaped).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##/u);
    }),
  );
});
