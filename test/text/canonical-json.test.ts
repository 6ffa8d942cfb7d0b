import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/text/canonical-json.ts";

test.each<[name: string, value: unknown, json: string]>([
  ["keys sorted, no white space", { b: [1, { d: null, c: true }], a: "x" }, '{"a":"x","b":[1,{"c":true,"d":null}]}'],
  [
    // RFC 8785 section 3.2.3: by code unit the emoji (U+D83D first) comes before U+FB33, by code point after it.
    "keys sorted by UTF-16 code units",
    { "\ufb33": 1, "\u{1f600}": 2, "\u20ac": 3, "\r": 4, "1": 5, "\u0080": 6, ö: 7 },
    '{"\\r":4,"1":5,"\u0080":6,"ö":7,"€":3,"😀":2,"\ufb33":1}',
  ],
  ["keys that look like numbers sorted as text", { "10": 1, "9": 2 }, '{"10":1,"9":2}'],
  ["numbers as ECMAScript writes them", [1e30, 4.5, 2e-3, 1e-27, -0, 100], "[1e+30,4.5,0.002,1e-27,0,100]"],
  ["escapes only where JSON needs them", '\b\t\n\f\r"\\/\u000f€', '"\\b\\t\\n\\f\\r\\"\\\\/\\u000f€"'],
  ["a lone surrogate as an escape", "a\udc80b", '"a\\udc80b"'],
  ["a date as RFC 3339", new Date(Date.UTC(2026, 0, 2)), '"2026-01-02T00:00:00.000Z"'],
  ["no property that is undefined", { a: undefined, b: 1 }, '{"b":1}'],
  ["an object without prototype", Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ["a key named __proto__", JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ["empty ones", [{}, [], ""], '[{},[],""]'],
])("writes %s", (_, value, json) => {
  expect(canonicalJson(value)).toBe(json);
});

test.each<[name: string, value: unknown]>([
  ["undefined", undefined],
  ["undefined in an array", [undefined]],
  ["a hole in an array", Array.of(1).concat(Array(1))],
  ["NaN", { a: Number.NaN }],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["a big integer", 1n],
  ["a function", () => 1],
  ["a Map", new Map([["a", 1]])],
  ["an invalid date", new Date(Number.NaN)],
  ["bytes", Uint8Array.of(1)],
])("refuses %s", (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

describe("laws", () => {
  test("reading it back gives the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("the order of keys does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.jsonValue())), (entries) => {
        const unique = [...new Map(entries)];
        expect(canonicalJson(Object.fromEntries(unique.toReversed()))).toBe(canonicalJson(Object.fromEntries(unique)));
      }),
    );
  });
});
