import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../../src/text/normalise/normalise.ts";

/** How it is written, and how a reader takes it. */
const TRICKS: readonly (readonly [string, string])[] = [
  ["ignore", "ignore"],
  ["ｉｇｎｏｒｅ　ａｌｌ", "ignore all"],
  ["𝐢𝐠𝐧𝐨𝐫𝐞", "ignore"],
  ["𝓲𝓰𝓷𝓸𝓻𝓮", "ignore"],
  ["𝚒𝚐𝚗𝚘𝚛𝚎", "ignore"],
  ["ⓘⓖⓝⓞⓡⓔ", "ignore"],
  ["ᵢgnᵒʳᵉ", "ignore"],
  ["іgnоrе", "ignore"],
  ["ιgnοre", "ignore"],
  ["ѕеnd", "send"],
  ["ІGNОRЕ", "IGNORE"],
  ["𝛂ll", "all"],
  ["ig\u200bno\u200dre", "ignore"],
  ["\ufeffig\u2060nore", "ignore"],
  ["ig\u00adnore", "ignore"],
  ["ig\u202enore\u202c", "ignore"],
  ["i\ufe0fgnore\u{e0101}", "ignore"],
  ["ig\u3164nore", "ignore"],
  ["ìgñöré", "ignore"],
  ["i\u0301g\u0300n\u0336ore", "ignore"],
  ["\u{e0001}\u{e0069}\u{e0067}\u{e006e}\u{e007f}", "ign"],
  ["&#105;gnore", "ignore"],
  ["&#x69;gnore", "ignore"],
  ["&#105gnore", "ignore"],
  ["&lt;system&gt;", "<system>"],
  ["a&nbsp;b", "a b"],
  ["%69gnore%20all", "ignore all"],
  ["\\x69gnore", "ignore"],
  ["\\u0069gnore", "ignore"],
  ["\\u{69}gnore", "ignore"],
  ["\\U00000069gnore", "ignore"],
  ["ﬁle", "file"],
  ["a\u00a0b", "a b"],
];

/** Stays as it stands: no trick, or one that would make or hide a line. */
const PLAIN: readonly string[] = [
  "",
  "plain ASCII, & 100 % of it \\n",
  "日本語のテキスト",
  "&#10;",
  "%0a",
  "\\x0a",
  "\\u000a",
  "&unknown;",
  "a\r\nb\rc\n",
  "\t",
  "\ud800",
];

test.each(TRICKS)("%j reads as %j", (written, read) => {
  expect(normalise(written).text).toBe(read);
});

test.each(PLAIN)("%j stays", (text) => {
  expect(normalise(text).text).toBe(text);
});

test("half a character that stays does not hide the same half of one that changes", () => {
  expect(normalise("\ud835 \u{1d422}\ud835").text).toBe("\ud835 i\ud835");
});

test("a separator of lines or paragraphs is no line break, and makes none", () => {
  expect(normalise("a\u2028b\u2029c\u0085d").text).not.toMatch(/[\r\n]/u);
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom("\r", "\n", "\r\n", "&#", "105;", "\\x", "69", "%", ...TRICKS.map(([written]) => written)),
  ),
  maxLength: 20,
});
const countLines = (text: string): number => text.split(/\r\n|\r|\n/u).length;

describe("whatever the text", () => {
  test("lines stay lines", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(countLines(normalise(text).text)).toBe(countLines(text));
      }),
    );
  });

  test("the result keeps its length in lower case", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = normalise(text).text;
        expect(read.toLowerCase()).toHaveLength(read.length);
      }),
    );
    const each = Array.from({ length: 0x10000 }, (_, code) => normalise(String.fromCharCode(code)).text);
    expect(each.filter((read) => read.toLowerCase().length !== read.length)).toEqual([]);
  });

  test("offsets lead back in order, from the start to the end", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: read, originalOffset } = normalise(text);
        const offsets = Array.from({ length: read.length + 1 }, (_, at) => originalOffset(at));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(offsets.every((offset) => offset >= 0 && offset <= text.length)).toBe(true);
        if (read !== "") expect(offsets.at(-1)).toBe(text.length);
      }),
    );
  });

  test("reading what was read changes nothing, but for escapes of escapes", () => {
    const withoutEscapes = anyText.map((text) => text.normalize("NFKD").replaceAll(/[&%\\＆％＼﹠﹪﹨]/gu, "."));
    fc.assert(
      fc.property(withoutEscapes, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});

test("each piece leads back to where it is written", () => {
  const piece = fc.constantFrom(
    ...TRICKS,
    ["\u200b", ""] as const,
    ["\u00ad", ""] as const,
    ["\n", "\n"] as const,
    [" ", " "] as const,
    ["日本", "日本"] as const,
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const written = pieces.map(([spelled]) => `${spelled}.`).join("");
      const { text, originalOffset } = normalise(written);
      expect(text).toBe(pieces.map(([, read]) => `${read}.`).join(""));
      let [from, at] = [0, 0];
      for (const [spelled, read] of pieces) {
        // The dot behind each piece is one character in both; what is removed behind it belongs to it.
        [from, at] = [from + spelled.length, at + read.length];
        expect(written[originalOffset(at)]).toBe(".");
        expect(originalOffset(at)).toBe(from);
        expect(originalOffset(at + 1)).toBeGreaterThan(from);
        [from, at] = [from + 1, at + 1];
      }
    }),
  );
});
