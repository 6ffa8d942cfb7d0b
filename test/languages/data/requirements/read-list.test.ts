import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeUtf7 } from "../../../../src/languages/data/requirements/utf7.ts";
import { readList } from "../../../../src/languages/data/requirements/read-list.ts";

const BREAKS = ["\n", "\r", "\r\n", "\v", "\f", "\x1C", "\x1D", "\x1E", "\u0085", "\u2028", "\u2029"];
const NAME = fc.stringMatching(/^[a-z][a-z\d]{0,8}$/u);

describe("readList", () => {
  test("gives each line its text and its place, whatever ends lines", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.tuple(NAME, fc.constantFrom(...BREAKS)), { minLength: 1 }), (lines) => {
        const text = lines.map(([name, end]) => `${name}==1${end}`).join("");
        for (const [, end] of lines) seen.add(end);
        const entries = [...readList(text)];
        expect(entries.map((entry) => (entry.kind === "package" ? entry.spec.text : entry.kind))).toEqual(
          lines.map(([name]) => `${name}==1`),
        );
        for (const { span } of entries) expect(text.slice(span.start, span.end)).toMatch(/^[a-z\d]+==1$/u);
      }),
    );
    expect([...seen].toSorted()).toEqual(BREAKS.toSorted());
  });

  test("never throws, and every place is in the text", () => {
    const piece = fc.constantFrom(
      "a==1",
      " ",
      "-r",
      "--hash=",
      "\\\n",
      "\n",
      "#",
      "'",
      '"',
      "-e",
      "=",
      "\uFEFF",
      "\u2028",
      "--",
      ";",
      "@",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join("")),
        ),
        (text) => {
          for (const { span } of readList(text)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe("decodeUtf7", () => {
  test("is the opposite of encoding", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const decoded = decodeUtf7(encodeUtf7(text));
        expect(decoded.text).toBe(text);
      }),
    );
  });

  test.each([
    ["a+-b", "a+b"],
    ["+AGo-x", "jx"],
    ["+AGoAaQ", "ji"],
    ["+AGo=", "j="],
  ])("%s is %s", (bytes, text) => {
    expect(decodeUtf7(Buffer.from(bytes)).text).toBe(text);
  });
});

/** Every character in base 64, one by one (RFC 2152, rule 2). */
function encodeUtf7(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const words = units.map((unit) =>
    Buffer.from([unit >> 8, unit & 0xff])
      .toString("base64")
      .replaceAll("=", ""),
  );
  return Buffer.from(words.map((word) => `+${word}-`).join(""));
}
