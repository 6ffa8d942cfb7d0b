import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFile, LARGEST_FILE } from "../../src/policy/decode.ts";

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("decodeFile reads", () => {
  test.each([
    ["nothing", ""],
    ["tabs and both line ends", "a:\tb\r\nc: d\n"],
    ["other scripts and emoji", "# Grüße, 日本語, עברית, 🙂\n"],
    ["a genuine replacement character", "a: \ufffd\n"],
    ["exactly the largest file", "#".repeat(LARGEST_FILE)],
  ])("%s", (_, text) => {
    expect(decodeFile(encode(text))).toEqual({ ok: true, value: text });
  });
});

describe("decodeFile refuses", () => {
  test.each([
    ["a byte too much", encode("#".repeat(262_145)), "1:1 the file has 262145 bytes; at most 262144 are read"],
    [
      "a byte order mark",
      encode("\ufeffprofile: strict\n"),
      "1:1 the file starts with a byte order mark; save it without one",
    ],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x61, 0x00]), "1:1 this is not valid UTF-8"],
    ["Latin-1", new Uint8Array([0x61, 0x0a, 0x62, 0xe4, 0x0a]), "2:2 this is not valid UTF-8"],
    ["an overlong form", new Uint8Array([0x61, 0xc0, 0xaf]), "1:2 this is not valid UTF-8"],
    ["a surrogate in UTF-8", new Uint8Array([0xed, 0xa0, 0x80]), "1:1 this is not valid UTF-8"],
    ["a text cut in a character", new Uint8Array([0x61, 0xf0, 0x9f, 0x99]), "1:2 this is not valid UTF-8"],
    [
      "a broken byte after a genuine replacement character",
      new Uint8Array([0xef, 0xbf, 0xbd, 0x0a, 0xef, 0xbf, 0x41]),
      "2:1 this is not valid UTF-8",
    ],
    [
      "a broken byte after two genuine replacement characters",
      new Uint8Array([0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd, 0xff]),
      "1:3 this is not valid UTF-8",
    ],
    ["what ends like a replacement character", new Uint8Array([0xc0, 0xbf, 0xbd]), "1:1 this is not valid UTF-8"],
    ["what ends in its last byte", new Uint8Array([0xc0, 0x80, 0xbd]), "1:1 this is not valid UTF-8"],
    ["what begins and ends like it", new Uint8Array([0xef, 0xc0, 0xbd]), "1:1 this is not valid UTF-8"],
    ["NUL", encode("a: \0\n"), "1:4 the character U+0000 is not allowed here"],
    ["an escape sequence", encode("a: 1\n# \x1b[2J\n"), "2:3 the character U+001B is not allowed here"],
    ["DEL", encode("a\x7f"), "1:2 the character U+007F is not allowed here"],
    ["a C1 control", encode("a\x9b"), "1:2 the character U+009B is not allowed here"],
    [
      "a lone CR, which hides the rest of a comment",
      encode("# a\rb: c\n"),
      "1:4 the character U+000D is not allowed here",
    ],
    ["NEL", encode("# a\x85b: c\n"), "1:4 the character U+0085 is not allowed here"],
    ["a line separator", encode("# a\u2028b: c\n"), "1:4 the character U+2028 is not allowed here"],
    ["a right-to-left override", encode("a: 1\nb: \u202e2\n"), "2:4 the character U+202E is not allowed here"],
    ["a directional isolate", encode("\u2066a"), "1:1 the character U+2066 is not allowed here"],
    ["a byte order mark inside", encode("a: \ufeffb\n"), "1:4 the character U+FEFF is not allowed here"],
  ])("%s", (_, bytes, expected) => {
    const decoded = decodeFile(bytes);
    const said = decoded.ok ? [] : decoded.problems.map((it) => `${it.region.line}:${it.region.column} ${it.sentence}`);
    expect(said).toEqual([expected]);
  });

  test.each([
    ["a byte order mark", encode("\ufeffa"), "undecodable", at(1, 1, 1, 2)],
    ["broken UTF-8", new Uint8Array([0x61, 0xff, 0x62]), "undecodable", at(1, 2, 1, 3)],
    ["a character", encode("a\n\0"), "policy-invalid", at(2, 1, 2, 2)],
    ["the file", encode("#".repeat(262_145)), "policy-invalid", at(1, 1, 1, 1)],
  ])("%s, and marks it", (_, bytes, code, region) => {
    expect(decodeFile(bytes)).toMatchObject({ ok: false, problems: [{ code, region }] });
  });
});

function at(line: number, column: number, endLine: number, endColumn: number): object {
  return { line, column, endLine, endColumn };
}

test("whatever the bytes are, the text is what they say or there is a problem", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const decoded = decodeFile(bytes);
      expect(decoded.ok ? Array.from(encode(decoded.value)) : decoded.problems.length).toEqual(
        decoded.ok ? Array.from(bytes) : 1,
      );
    }),
    { numRuns: 1000 },
  );
});
