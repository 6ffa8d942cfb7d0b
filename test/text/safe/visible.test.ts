import fc from "fast-check";
import { expect, test } from "vitest";
import { makeVisible } from "../../../src/text/safe/visible.ts";

test.each<[name: string, text: string, visible: string]>([
  ["plain text", "plain text, 100 %", "plain text, 100 %"],
  ["letters of all scripts", "zoë 日本語 עברית हिन्दी", "zoë 日本語 עברית हिन्दी"],
  ["named controls", "a\nb\rc\td", String.raw`a\nb\rc\td`],
  ["C0 and DEL", "\x00\x07\x08\x1b[31m\x7f", String.raw`\x00\x07\x08\x1b[31m\x7f`],
  ["C1", "\x85\x9b31m", String.raw`\x85\x9b31m`],
  ["bidi controls", "a\u202eb\u2066c\u200f\u061c", String.raw`a\u{202e}b\u{2066}c\u{200f}\u{61c}`],
  ["zero-width characters", "a\u200b\u200c\u200d\u2060\ufeff", String.raw`a\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}`],
  [
    "fillers and blanks",
    "\u00ad\u034f\u115f\u3164\uffa0\u2800",
    String.raw`\xad\u{34f}\u{115f}\u{3164}\u{ffa0}\u{2800}`,
  ],
  ["tags", "a\u{e0041}\u{e007f}", String.raw`a\u{e0041}\u{e007f}`],
  ["separators", "a\u2028b\u2029", String.raw`a\u{2028}b\u{2029}`],
  ["lone surrogates", "a\ud83dx\ude00", String.raw`a\u{d83d}x\u{de00}`],
  ["private use", "\ue000\u{f0000}\u{10fffd}", String.raw`\u{e000}\u{f0000}\u{10fffd}`],
  ["noncharacters", "\ufdd0\uffff\u{1fffe}", String.raw`\u{fdd0}\u{ffff}\u{1fffe}`],
  ["annotations", "\ufff9a\ufffb", String.raw`\u{fff9}a\u{fffb}`],
  ["emoji", "😀 ❤\ufe0f 👍🏽 1\ufe0f\u20e3 🇩🇪", "😀 ❤\ufe0f 👍🏽 1\ufe0f\u20e3 🇩🇪"],
  ["a joined emoji", "👩\u200d💻", String.raw`👩\u{200d}💻`],
  ["selectors that hide data", "a\ufe0f❤\ufe0f\ufe00", String.raw`a\u{fe0f}❤` + "\ufe0f" + String.raw`\u{fe00}`],
  ["a selector on a mere digit", "1\ufe0f2", String.raw`1\u{fe0f}2`],
  ["supplementary selectors", "😀\u{e0100}", String.raw`😀\u{e0100}`],
  ["accents", "e\u0301a\u0323\u0302", "e\u0301a\u0323\u0302"],
  ["stacked marks", `a${"\u0301".repeat(6)}`, `a${"\u0301".repeat(4)}${String.raw`\u{301}\u{301}`}`],
  ["spaces", "a\u00a0b\u3000c", "a\u00a0b\u3000c"],
  ["a harmless backslash", String.raw`C:\Users \d+ \xZZ \u0041 \\ \\`, String.raw`C:\Users \d+ \xZZ \u0041 \\ \\`],
  ["a backslash like ours", String.raw`\n \x1b \u{202e} \\t`, String.raw`\\n \\x1b \\u{202e} \\\\t`],
  ["a backslash before ours", "\\\n\\\\\x1b", String.raw`\\\n\\\\\x1b`],
])("%s", (_, text, visible) => {
  expect(makeVisible(text)).toBe(visible);
});

/** Reads the escapes back: an odd number of backslashes before one means it is ours. */
function readBack(visible: string): string {
  return visible.replace(
    /(?<!\\)(\\+)(?:([nrt])|x([\da-f]{2})|u\{([\da-f]{3,6})\})/g,
    (found: string, slashes: string, name?: string, short?: string, long?: string) => {
      const kept = "\\".repeat(slashes.length / 2);
      if (slashes.length % 2 === 0) return kept + found.slice(slashes.length);
      if (name !== undefined) return kept + { n: "\n", r: "\r", t: "\t" }[name];
      return kept + String.fromCodePoint(Number.parseInt(short ?? long ?? "", 16));
    },
  );
}

const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."\\ n r t x 1b u { 202e } a ❤ 1".split(" ")),
    fc.constantFrom("\n", "\x1b", "\u202e", "\ufe0f", "\u20e3", "\u0301", "\ud800", "\udc00", "\u{e0041}", " ", "\x9b"),
  ),
});

test("different texts stay different: the escapes can be read back", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(readBack(makeVisible(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test("no control, format or separator character is left in any text", () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (text) => {
      expect(makeVisible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
    }),
    { numRuns: 2_000 },
  );
});
