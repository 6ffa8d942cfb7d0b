import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePaths, decodePath, encodePath } from "../../src/text/path-bytes.ts";

const bytesOfAnyKind = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  // Random bytes seldom get past the lead byte: mix text, cut sequences and the edges of UTF-8's table.
  fc
    .array(
      fc.constantFrom(
        "a",
        "/",
        "ж",
        "€",
        "😀",
        "\ufeff",
        "\xe2\x82",
        "\xed\xa0\x80",
        "\xf4\x90\x80\x80",
        "\xc0\xaf",
        "\xff",
      ),
      { maxLength: 12 },
    )
    .map((parts) =>
      Buffer.concat(parts.map((part) => Buffer.from(part, /[\x80-\xff]/.test(part) ? "latin1" : "utf8"))),
    ),
);
const pathOfAnyKind = bytesOfAnyKind.map((bytes) => decodePath(bytes));

describe("decodePath", () => {
  test.each<[name: string, bytes: readonly number[], text: string]>([
    ["nothing", [], ""],
    ["ASCII", [0x61, 0x2f, 0x62], "a/b"],
    ["two, three and four bytes", [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], "é€😀"],
    ["a byte-order mark, kept", [0xef, 0xbb, 0xbf, 0x61], "\ufeffa"],
    ["NUL and line feed", [0x00, 0x0a], "\0\n"],
    ["a lone continuation byte", [0x80], "\udc80"],
    ["Latin-1", [0x63, 0x61, 0x66, 0xe9, 0x2e, 0x6d, 0x64], "caf\udce9.md"],
    ["a sequence cut at the end", [0x61, 0xe2, 0x82], "a\udce2\udc82"],
    ["a sequence cut by another", [0xe2, 0x82, 0xc3, 0xa9], "\udce2\udc82é"],
    ["an overlong slash", [0xc0, 0xaf], "\udcc0\udcaf"],
    ["an overlong three-byte slash", [0xe0, 0x80, 0xaf], "\udce0\udc80\udcaf"],
    ["an overlong four-byte slash", [0xf0, 0x80, 0x80, 0xaf], "\udcf0\udc80\udc80\udcaf"],
    ["an encoded surrogate", [0xed, 0xb2, 0x80], "\udced\udcb2\udc80"],
    ["the last code point", [0xf4, 0x8f, 0xbf, 0xbf], "\u{10ffff}"],
    ["one above the last code point", [0xf4, 0x90, 0x80, 0x80], "\udcf4\udc90\udc80\udc80"],
    ["a byte that UTF-8 never has", [0xff, 0x41], "\udcffA"],
  ])("reads %s", (_name, bytes, text) => {
    expect(decodePath(Uint8Array.from(bytes))).toBe(text);
  });

  test("gives back every byte sequence", () => {
    fc.assert(
      fc.property(bytesOfAnyKind, (bytes) => {
        expect([...encodePath(decodePath(bytes))]).toEqual([...bytes]);
      }),
    );
  });
});

describe("encodePath", () => {
  test.each<[name: string, text: string, bytes: readonly number[]]>([
    ["well-formed text", "é", [0xc3, 0xa9]],
    ["escaped bytes", "a\udcff\udc80", [0x61, 0xff, 0x80]],
    ["an escape after a surrogate pair", "😀\udc80", [0xf0, 0x9f, 0x98, 0x80, 0x80]],
    [
      "a lone surrogate that stands for no byte",
      "\ud800|\udc7f|\udd00",
      [0xef, 0xbf, 0xbd, 0x7c, 0xef, 0xbf, 0xbd, 0x7c, 0xef, 0xbf, 0xbd],
    ],
  ])("writes %s", (_name, text, bytes) => {
    expect([...encodePath(text)]).toEqual(bytes);
  });

  test("gives back every text without lone surrogates", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodePath(encodePath(text))).toBe(text);
      }),
    );
  });
});

describe("comparePaths", () => {
  test.each<[smaller: string, larger: string]>([
    ["", "a"],
    ["a", "b"],
    ["a", "aa"],
    ["a.md", "a/b"],
    ["z", "é"],
    // UTF-16 has these two the other way round.
    ["\uffee", "😀"],
    // The byte 0x80 sorts before every lead byte, 0xff after all of them.
    ["\udc80", "é"],
    ["😀", "\udcff"],
  ])("has %j before %j", (smaller, larger) => {
    expect(comparePaths(smaller, larger)).toBeLessThan(0);
    expect(comparePaths(larger, smaller)).toBeGreaterThan(0);
  });

  test("orders as the bytes do", () => {
    fc.assert(
      fc.property(bytesOfAnyKind, bytesOfAnyKind, (a, b) => {
        expect(Math.sign(comparePaths(decodePath(a), decodePath(b)))).toBe(Buffer.compare(a, b));
      }),
    );
  });

  test("is zero for equal paths", () => {
    fc.assert(
      fc.property(pathOfAnyKind, (path) => {
        expect(comparePaths(path, path)).toBe(0);
      }),
    );
  });
});
