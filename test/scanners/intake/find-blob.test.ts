import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBlob } from "../../../src/scanners/intake/find-blob.ts";
import { PNG, WOFF } from "../../e2e/files.ts";

/** Bytes without a pattern, the same each time: xorshift32. */
function makeNoise(length: number): Buffer {
  let state = 0x9e3779b9;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  return Buffer.from(Array.from({ length }, next));
}

const NOISE = makeNoise(4000);
const BASE64 = NOISE.toString("base64");
const wrap = (text: string, width: number, joint: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, "gu")) ?? []).join(joint);
const WORDS = "A sentence of ordinary words that anybody can read. ".repeat(200);

describe("is a load", () => {
  test.each([
    ["base64 in one line", BASE64],
    ["base64 for addresses", NOISE.toString("base64url")],
    ["hexadecimal", NOISE.toString("hex")],
    ["wrapped as MIME does it", wrap(BASE64, 76, "\n")],
    ["wrapped as MIME does it, CRLF", wrap(BASE64, 76, "\r\n")],
    ["wrapped and indented", wrap(BASE64, 64, "\n        ")],
    ["strings of Python, one a line", `"${wrap(BASE64, 72, '"\n    "')}"`],
    ["strings of JavaScript, added up", `"${wrap(BASE64, 72, '" +\n  "')}"`],
    [
      "a PNG's first bytes before a load",
      `data:image/png;base64,${Buffer.from("\x89PNG", "latin1").toString("base64")}${BASE64}`,
    ],
  ])("%s", (_name, text) => {
    const start = text.search(/[\w+/=-]{60}/u);
    expect(findBlob(text)?.start).toBe(start);
    expect(findBlob(`${WORDS}\n${text}\n${WORDS}`)?.start).toBe(WORDS.length + 1 + start);
  });
});

describe("is none", () => {
  test.each([
    ["words", WORDS],
    ["4,095 letters", BASE64.slice(0, 4095)],
    ["a ruler", "-".repeat(10_000)],
    ["a genome", "GATTACA".repeat(2000)],
    ["a list of long names, one a line", "a_name_of_twenty_four_xyz\n".repeat(2000)],
    [
      "certificates with their own first and last lines",
      `-----BEGIN X-----\n${wrap(BASE64.slice(0, 2000), 64, "\n")}\n-----END X-----\n`.repeat(9),
    ],
    ["hashes of a lock file", `    "integrity": "sha512-${BASE64.slice(0, 86)}==",\n`.repeat(500)],
    ["a picture in a page", `![](data:image/png;base64,${pad(PNG).toString("base64")})`],
    ["a font in a style sheet", `src: url(data:font/woff;base64,${pad(WOFF).toString("base64")})`],
  ])("%s", (_name, text) => {
    expect(findBlob(text)).toBeNull();
  });
});

/** A file as long as a real one: what follows the header is not looked at. */
function pad(file: Uint8Array): Buffer {
  return Buffer.concat([file, NOISE]);
}

test("a load is found wherever it stands, and its span is the load", () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer({ min: 4096, max: 5000 }), (before, length) => {
      const load = BASE64.slice(0, length);
      const text = `${" .".repeat(before)} ${load} .`;
      expect(findBlob(text)).toEqual({ start: 2 * before + 1, end: 2 * before + 1 + length });
    }),
  );
});
