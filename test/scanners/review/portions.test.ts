import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { findQuote } from "../../../src/scanners/review/find-quote.ts";
import { splitChange } from "../../../src/scanners/review/portions.ts";
import { showSide, type ShownFile } from "../../../src/scanners/review/shown-file.ts";

function file(head: string | null, before: string | null = null, name = "a.py"): ShownFile {
  const side = (text: string | null) => (text === null ? null : showSide(text));
  return { path: asPath(name), name, head: side(head), before: side(before) };
}

describe("a difference", () => {
  test("is shown with signs, numbers of the head, and some lines around", () => {
    const before = "one\ntwo\nthree\nfour\nfive\nsix\n";
    const { portions } = splitChange([file(before.replace("five\n", "FIVE\nmore\n"), before)]);
    expect(portions.map(({ text }) => text)).toEqual([
      [
        "file a.py (changed)",
        "...",
        "     2 two",
        "     3 three",
        "     4 four",
        "-      five",
        "+    5 FIVE",
        "+    6 more",
        "     7 six",
      ].join("\n"),
    ]);
  });

  test("shows what is not seen, and no secret", () => {
    const key = `AKIA${"Q3EGRYZ7K2TWVB5N"}`;
    const { portions } = splitChange([file(`a\u200bb\u202e\nkey = "${key}"\n`)]);
    expect(portions[0]?.text).toContain(String.raw`a\u{200b}b\u{202e}`);
    expect(portions[0]?.text).not.toContain(key);
  });

  test("that is too large is parted where a definition begins, and nothing is lost", () => {
    const lines = fc.array(
      fc.oneof(
        fc.string({ maxLength: 80 }).map((text) => `    ${text.replaceAll(/[\r\n]/gu, "")}`),
        fc.nat(999).map((number) => `def f${number}():`),
      ),
      { minLength: 1, maxLength: 40 },
    );
    const counts = new Set<boolean>();
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 40 }), (block, times) => {
        const some = Array.from({ length: times }, () => block).flat();
        const { portions, faults } = splitChange([file(some.join("\n"))]);
        const numbers = portions.flatMap(({ stretches }) => stretches.flatMap((stretch) => [...stretch.lines]));
        const last = some.findLastIndex((line) => line !== "");
        expect(numbers).toEqual(Array.from({ length: last + 1 }, (_, at) => at + 1));
        expect(faults).toEqual([]);
        expect(portions.every(({ text }) => Buffer.byteLength(text) <= 16_100)).toBe(true);
        counts.add(portions.length > 1);
      }),
      {
        numRuns: 30,
        examples: [
          [["def a():"], 1],
          [["x".repeat(80)], 1000],
        ],
      },
    );
    expect(counts).toEqual(new Set([true, false]));
  });

  test("files that fit share a portion", () => {
    const { portions } = splitChange([file("a\n", null, "a"), file("b\n", null, "b"), file(null, "c\n", "c")]);
    expect(portions.map(({ text }) => text.split("\n").filter((line) => line.startsWith("file ")))).toEqual([
      ["file a (new)", "file b (new)", "file c (removed)"],
    ]);
  });

  test("a line that nobody can read in parts is not shown, and that is said", () => {
    const { portions, faults } = splitChange([file(`a\n${"x".repeat(5000)}\nb\n`)]);
    expect(portions[0]?.text).toContain("[a line of 5007 characters that is not shown]");
    expect(faults).toMatchObject([
      { code: "review-unread", message: "a.py:2 is longer than 4000 bytes", at: { line: 2 } },
    ]);
  });
});

describe("a quote", () => {
  const text = "import os\n\ndef run(a):\n    os.system(a)\n    os.system(a)\nx\n";

  test.each<[string, number, string, unknown]>([
    ["on its line", 4, "os.system(a)", { side: "head", line: 4, endLine: 4 }],
    ["nearest to the line that is named", 9, "os.system(a)", { side: "head", line: 5, endLine: 5 }],
    ["with other white space, over lines", 3, "def  run(a):\nos.system(a)", { side: "head", line: 3, endLine: 4 }],
    ["too short to be somewhere", 4, "os", null],
    ["a short line as a whole", 6, "x", { side: "head", line: 6, endLine: 6 }],
    ["that is not there", 4, "os.remove(a)", null],
    ["of nothing", 4, "  \n ", null],
  ])("%s", (_what, line, quote, place) => {
    expect(findQuote(file(text), line, quote)).toEqual(place);
  });

  test("of what is gone", () => {
    expect(findQuote(file("a\n", "check(signature)\na\n"), 1, "check(signature)")).toEqual({ side: "before", line: 1 });
  });
});
