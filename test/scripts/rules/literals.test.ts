import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBorders } from "../../../scripts/rules/borders.ts";
import { ENDS_WORD, STARTS_WORD } from "../../../src/scanners/rules/pack.ts";
import { requiredLiterals } from "../../../scripts/rules/literals.ts";

test.each<readonly [string, readonly (readonly string[])[] | null]>([
  ["curl", [["curl"]]],
  ["CURL", [["curl"]]],
  ["(?:wget|curl)", [["curl", "wget"]]],
  ["wget|curl", [["curl", "wget"]]],
  ["wget|c.", null],
  [".*", null],
  ["[a-z]+", null],
  ["\\w+\\s+", null],
  ["(?:wget)?", null],
  ["(?:wget)+", [["wget"]]],
  ["(?:wget){0,3}", null],
  ["(?!wget)x", null],
  ["(?=wget)x", null],
  ["gr[ae]y", [["gray", "grey"]]],
  ["日本", [["日本"]]],
  ["\\bcurl\\b", [["\bcurl\b"]]],
  ["\\b(?:curl|wget)\\d", [["\bcurl", "\bwget"]]],
  ["\\d(?:curl|wget)\\b", [["curl\b", "wget\b"]]],
  ["\\b(?:\\d(?:curl|wget))\\b", [["curl\b", "wget\b"]]],
  ["\\bdownloads\\b", [["\bdownload"]]],
  ["\\b-rf\\b", [["-rf\b"]]],
  ["curl\\b-", [["curl\b"]]],
  ["\\b(?:curl){2}\\b", [["curl"]]],
  ["\\Bcurl", [["curl"]]],
  ["[\\b]curl", [["curl"]]],
  ["\u{1f600}curl", [["\ud83d"], ["curl"]]],
  ["[\u{e0100}-\u{e01ef}]{3,}", [["\udb40"]]],
  ["[\u{1f000}-\u{1faff}]x", [["\ud83c", "\ud83d", "\ud83e"]]],
])("the literals of %s", (pattern, expected) => {
  expect(requiredLiterals(pattern, "giu")).toEqual(expected);
});

/** A pattern with a text that it matches. */
interface Sample {
  readonly pattern: string;
  readonly text: string;
}

const letters = fc.string({ unit: fc.constantFrom(..."abcXYZ-/ é日".split("")), minLength: 1, maxLength: 4 });
const leaf: fc.Arbitrary<Sample> = fc.oneof(
  letters.map((text) => ({ pattern: text.replaceAll("/", "\\/").replaceAll("-", "\\x2d"), text })),
  fc.tuple(fc.constantFrom("[abc]", "[a-c]", "[^z]", ".", "\\w", "[aB]"), fc.constantFrom("a", "b", "c")).filter(([pattern, text]) => new RegExp(`^${pattern}$`, "i").test(text)).map(([pattern, text]) => ({ pattern, text })),
  fc.constantFrom({ pattern: "\\s", text: " " }, { pattern: "\\b", text: "" }, { pattern: "(?!zz)", text: "" }, { pattern: "(?:none|gone)?", text: "" }, { pattern: "(?:none)*?", text: "" }, { pattern: "\\d{2}", text: "42" }),
);

/** Grows patterns by sequence, choice and repetition, and with each the text. */
const sample: fc.Arbitrary<Sample> = fc.letrec<{ readonly node: Sample }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("node"), { minLength: 1, maxLength: 4 }).map((parts) => ({ pattern: parts.map(({ pattern }) => pattern).join(""), text: parts.map(({ text }) => text).join("") })),
    fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((parts) => ({ pattern: `(?:${parts.map(({ pattern }) => pattern).join("|")})`, text: parts[0]?.text ?? "" })),
    fc.tuple(tie("node"), fc.integer({ min: 1, max: 3 })).map(([{ pattern, text }, times]) => ({ pattern: `(?:${pattern}){1,3}`, text: text.repeat(times) })),
    tie("node").map(({ pattern, text }) => ({ pattern: `(${pattern})`, text })),
  ),
})).node;

/** With a word starting or ending where the literal asks for it. */
function stands(literal: string, text: string): boolean {
  const { text: letters, borders } = readBorders(literal);
  const [start, end] = [(borders & STARTS_WORD) === 0 ? "" : "\\b", (borders & ENDS_WORD) === 0 ? "" : "\\b"];
  return new RegExp(start + letters.replaceAll(/[-/\\]/gu, "\\$&") + end).test(text);
}

describe("a text that matches", () => {
  test("holds one literal of each set", () => {
    let told = 0;
    fc.assert(
      fc.property(sample, ({ pattern, text }) => {
        // `\b` and a look-ahead may refuse the text beside other letters.
        const match = new RegExp(pattern, "i").exec(text);
        const sets = match === null ? null : requiredLiterals(pattern, "gi");
        if (match === null || sets === null) return;
        told++;
        const folded = text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
        for (const set of sets) expect(set.some((literal) => stands(literal, folded)), `${pattern} ${set.join()}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
    // The property says something only if many patterns give literals.
    expect(told).toBeGreaterThan(500);
  });
});
