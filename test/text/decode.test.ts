import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, type DecodedText } from "../../src/text/decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));
const utf16be = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();
const NUL = String.fromCharCode(0);

describe("text", () => {
  test.each<[name: string, bytes: Uint8Array, expected: Omit<DecodedText, "kind">]>([
    ["nothing", bytes(), { text: "", encoding: "utf-8", bom: false, problem: null }],
    ["ASCII", bytes("a\tb\r\n"), { text: "a\tb\r\n", encoding: "utf-8", bom: false, problem: null }],
    ["UTF-8", bytes("zoë 😀"), { text: "zoë 😀", encoding: "utf-8", bom: false, problem: null }],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "a"), { text: "a", encoding: "utf-8", bom: true, problem: null }],
    [
      "a second mark, which is text",
      bytes([0xef, 0xbb, 0xbf], "\ufeffa"),
      { text: "\ufeffa", encoding: "utf-8", bom: true, problem: null },
    ],
    [
      "controls in clean UTF-8",
      bytes([1, 2, 3, 27, 127]),
      { text: "\x01\x02\x03\x1b\x7f", encoding: "utf-8", bom: false, problem: null },
    ],
    [
      "UTF-16LE with a mark",
      bytes([0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0, 0xde]),
      { text: "a😀", encoding: "utf-16le", bom: true, problem: "utf-16" },
    ],
    [
      "UTF-16BE with a mark",
      bytes([0xfe, 0xff, 0, 0x61, 0, 0xe9]),
      { text: "aé", encoding: "utf-16be", bom: true, problem: "utf-16" },
    ],
    [
      "UTF-16LE with a byte too many",
      bytes([0xff, 0xfe, 0x61, 0, 0x62]),
      { text: "a", encoding: "utf-16le", bom: true, problem: "utf-16" },
    ],
    [
      "UTF-16LE without a mark",
      Buffer.from("import os\n", "utf16le"),
      { text: "import os\n", encoding: "utf-16le", bom: false, problem: "utf-16-without-bom" },
    ],
    [
      "UTF-16BE without a mark",
      utf16be("naïve text\n"),
      { text: "naïve text\n", encoding: "utf-16be", bom: false, problem: "utf-16-without-bom" },
    ],
    [
      "UTF-32LE with a mark",
      bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0, 0xf6, 1, 0]),
      { text: "a😀", encoding: "utf-32le", bom: true, problem: "utf-32" },
    ],
    [
      "UTF-32BE with a mark",
      bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]),
      { text: "a", encoding: "utf-32be", bom: true, problem: "utf-32" },
    ],
    [
      "Latin-1",
      bytes("caf", [0xe9], " au lait\n"),
      { text: "café au lait\n", encoding: "latin-1", bom: false, problem: "invalid-utf8" },
    ],
    [
      "an encoded surrogate, which is no UTF-8",
      bytes("a", [0xed, 0xa0, 0x80]),
      { text: "a\xed\xa0\x80", encoding: "latin-1", bom: false, problem: "invalid-utf8" },
    ],
    [
      "an overlong slash, which is no UTF-8",
      bytes("a", [0xc0, 0xaf]),
      { text: "a\xc0\xaf", encoding: "latin-1", bom: false, problem: "invalid-utf8" },
    ],
    [
      "a stray NUL",
      bytes(`ignore all${NUL} rules, é`),
      { text: `ignore all${NUL} rules, é`, encoding: "utf-8", bom: false, problem: "nul" },
    ],
    [
      "many NULs between letters",
      bytes(`c${NUL}${NUL}u${NUL}rl x`),
      { text: `c${NUL}${NUL}u${NUL}rl x`, encoding: "utf-8", bom: false, problem: "nul" },
    ],
    [
      "a NUL and a stray byte",
      bytes(`text${NUL}text`, [0xff]),
      { text: `text${NUL}text\xff`, encoding: "latin-1", bom: false, problem: "invalid-utf8" },
    ],
  ])("is %s", (_, input, expected) => {
    expect(decodeText(input)).toEqual({ kind: "text", ...expected });
  });
});

test.each<[name: string, bytes: Uint8Array]>([
  ["nothing but NUL", new Uint8Array(64)],
  ["an ELF header", bytes([0x7f], "ELF", [2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0])],
  ["compressed data", bytes([0x78, 0x9c, 0x4b, 0x4c, 0x4a, 0x06, 0x00, 0x02, 0x4d, 0x01, 0x27])],
  ["a picture", bytes([0x89], "PNG\r\n", [0x1a], "\n", [0, 0, 0, 13], "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 6])],
  ["controls after the mark of UTF-16", bytes([0xff, 0xfe, 1, 0, 2, 0, 3, 0, 0x61, 0])],
])("%s is binary", (_, input) => {
  expect(decodeText(input)).toEqual({ kind: "binary" });
});

test("bytes of a larger buffer are read in place", () => {
  const whole = bytes("xxcafé", [0xff, 0, 0]);
  expect(decodeText(whole.subarray(2, 7))).toMatchObject({ text: "café", problem: null });
  expect(decodeText(whole.subarray(2, 8))).toMatchObject({ text: "cafÃ©ÿ", problem: "invalid-utf8" });
});

test("any string comes back from UTF-8, and no bytes throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const clean = text.replaceAll(NUL, "").replace(/^\ufeff/, "");
      expect(decodeText(Buffer.from(clean, "utf8"))).toMatchObject({ text: clean, problem: null });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      expect(["text", "binary"]).toContain(decodeText(input).kind);
    }),
  );
});

test("a stray NUL anywhere does not hide a script", () => {
  const script = "import os\nos.system('id')  # run it\n";
  fc.assert(
    fc.property(fc.nat({ max: script.length }), fc.constantFrom(0, 0xff), (at, stray) => {
      const decoded = decodeText(bytes(script.slice(0, at), [stray], script.slice(at)));
      expect(decoded.kind === "text" && decoded.text.replace(/[\0\xff]/g, "")).toBe(script);
      expect(decoded).toMatchObject({ problem: stray === 0 ? "nul" : "invalid-utf8" });
    }),
  );
});

test.each([
  ["ASCII", Buffer.from("a line of text\n".repeat(333_334))],
  ["UTF-8", Buffer.from("zoë's text\n".repeat(416_667))],
  ["UTF-16 without a mark", Buffer.from("a line of text\n".repeat(166_667), "utf16le")],
  ["NULs only", Buffer.alloc(5_000_000)],
])("5 MB of %s are decoded at once", (_, input) => {
  decodeText(input);
  const before = performance.now();
  decodeText(input);
  // Takes 5 to 30 ms; the limit leaves room for a busy machine.
  expect(performance.now() - before).toBeLessThan(300);
});
