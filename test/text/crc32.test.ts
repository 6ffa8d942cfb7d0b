import { expect, test } from "vitest";
import { crc32 } from "../../src/text/crc32.ts";

/** The check value of the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC), and values from Python's zlib. */
test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["a", 0xe8b7be43],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("%j", (text, expected) => {
  expect(crc32(text)).toBe(expected);
});
