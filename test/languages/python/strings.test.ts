import fc from "fast-check";
import { expect, test } from "vitest";
import { factsIn } from "./facts-in.ts";

const valuesIn = (text: string): readonly (string | null)[] => factsIn(text).strings.map(({ value }) => value);

test.each<readonly [string, readonly (string | null)[]]>([
  [`'a' "b"`, ["ab"]],
  [`('a'\n # c\n "b"), 'c'`, ["ab", "c"]],
  [`'a\\\n b'`, ["a b"]],
  [`'a\\\r\n b'`, ["a b"]],
  [`'''a\r\nb\rc\nd'''`, ["a\nb\nc\nd"]],
  [`r'''a\r\n\\b'''`, ["a\n\\b"]],
  [`'\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\"'`, ["\x07\b\f\n\r\t\v\\'\""]],
  [`'\\0\\12\\1234\\x41\\u00e9\\U0001F600'`, ["\0\nS4A\u00e9\u{1f600}"]],
  [`'\\777' b'\\777'`.replace(" b", "; b"), ["\u01ff", "\xff"]],
  [`'\\d\\8\\c'`, ["\\d\\8\\c"]],
  [`b'\\u0041\\N{DIGIT ONE}\\x41'`, ["\\u0041\\N{DIGIT ONE}A"]],
  [`r'\\x41\\''`, ["\\x41\\'"]],
  [`Rb'\\x41' bR"\\n"`, ["\\x41\\n"]],
  [`u'\\x41' U"b"`, ["Ab"]],
  [`'\\N{LATIN SMALL LETTER O}\\N{digit nine}\\N{Full Stop}\\N{LATIN CAPITAL LETTER Z}'`, ["o9.Z"]],
  [`'a\\N{GREEK SMALL LETTER ALPHA}'`, [null]],
  [`f'a'`, [null]],
  [`f'{a}' 'b'`, [null]],
  [`'a' f'{"b"}'`, [null, "b"]],
  [`f'{f"{'a'}"!r:{"b"}}'`, [null, null, "a", "b"]],
  [`t'{"a"}'`, [null, "a"]],
  [`'\\ud800'`, ["\ud800"]],
  [`''''''`, [""]],
  [`'''a"'"'''`, [`a"'"`]],
  [`'\u202e'`, ["\u202e"]],
])("the value of %s", (text, values) => {
  expect(valuesIn(text)).toEqual(values);
});

test("a template has its texts and fields in order", () => {
  const [{ value } = { value: null }] = factsIn("x = 'a' f'b{c}{{d}}{e!r}{g!s}{h=}{i:>{j}}k'\n").assignments;
  expect(value).toMatchObject({
    kind: "template",
    parts: [
      "a",
      "b",
      { kind: "name", name: "c" },
      "{",
      "d}",
      { kind: "other", parts: [{ name: "e" }] },
      { kind: "name", name: "g" },
      "h=",
      { kind: "other", parts: [{ name: "h" }] },
      { kind: "other", parts: [{ name: "i" }, { kind: "template", parts: [">", { name: "j" }] }] },
      "k",
    ],
  });
});

/** Any character in a way that a literal can have it, with what it then means. */
const character = fc.oneof(
  fc
    .integer({ min: 0x20, max: 0x7e })
    .filter((code) => code !== 0x22 && code !== 0x5c)
    .map((code) => [String.fromCharCode(code), code] as const),
  fc.integer({ min: 0, max: 0xff }).map((code) => [`\\x${code.toString(16).padStart(2, "0")}`, code] as const),
  fc.integer({ min: 0, max: 0o777 }).map((code) => [`\\${code.toString(8).padStart(3, "0")}`, code] as const),
  fc.integer({ min: 0, max: 0xffff }).map((code) => [`\\u${code.toString(16).padStart(4, "0")}`, code] as const),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => [`\\U${code.toString(16).padStart(8, "0")}`, code] as const),
);

test("escapes mean the characters that they were made of", () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 8 }), fc.constantFrom('"', '"""'), (characters, quote) => {
      const text = quote + characters.map(([written]) => written).join("") + quote;
      expect(valuesIn(text)).toEqual([String.fromCodePoint(...characters.map(([, code]) => code))]);
    }),
  );
});
