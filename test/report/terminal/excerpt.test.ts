import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptLines } from "../../../src/report/terminal/excerpt.ts";
import { makePaper } from "../../../src/report/terminal/paper.ts";
import { displayWidth } from "../../../src/text/display-width.ts";
import { makeFinding, showLine } from "../sample.ts";

/** `[` and `]` stand around what was found. */
function draw(line: string, width = 80): readonly string[] {
  const plain = line.replace("[", "").replace("]", "");
  const marked = line.slice(line.indexOf("[") + 1, line.indexOf("]"));
  const shown = showLine(plain, marked);
  const from = line.indexOf("[");
  const excerpt = { ...shown.excerpt, from, to: from + marked.length };
  const finding = makeFinding("rules/x", { line: 7 }, { ...shown, excerpt });
  return excerptLines(finding, makePaper({ width, color: false, verbose: false }), 4);
}

test.each<readonly [string, string, readonly string[]]>([
  ["the start", "[rm] -rf", ["    7 │ rm -rf", "      │ ^^"]],
  ["the middle", "sudo [rm] -rf", ["    7 │ sudo rm -rf", "      │      ^^"]],
  ["the end", "sudo [rm]", ["    7 │ sudo rm", "      │      ^^"]],
  ["indented", "    a [b]", ["    7 │ a b", "      │   ^"]],
  ["all of it, indented", "\t\t[b]", ["    7 │ b", "      │ ^"]],
  ["behind a tab", "a\t[b]", ["    7 │ a  b", "      │    ^"]],
  ["over a tab", "[a\tb]", ["    7 │ a  b", "      │ ^^^^"]],
  ["behind wide characters", "日本 [b] c", ["    7 │ 日本 b c", "      │      ^"]],
  ["over wide characters", "a [日本] b", ["    7 │ a 日本 b", "      │   ^^^^"]],
  ["behind a combining mark", "e\u0301 [b]", ["    7 │ e\u0301 b", "      │   ^"]],
  ["behind what is not seen", "a\u202e [b]", ["    7 │ a\\u{202e} b", "      │           ^"]],
  ["behind a backslash, before a letter", "a\\[nb]", ["    7 │ a\\nb", "      │   ^^"]],
  ["nothing wide", "a[\u200b]b", ["    7 │ a\\u{200b}b", "      │  ^^^^^^^^"]],
])("%s", (_, line, expected) => {
  expect(draw(line)).toEqual(expected);
});

describe("a line that is too wide", () => {
  test("is cut behind the place", () => {
    expect(draw(`[a] ${"x".repeat(100)}`, 40)).toEqual([`    7 │ a ${"x".repeat(29)}…`, "      │ ^"]);
  });

  test("shows what stands shortly before the place", () => {
    expect(draw(`${"x".repeat(100)}123456789012[a] b`, 40)).toEqual([
      "    7 │ …123456789012a b",
      "      │              ^",
    ]);
  });

  test("has carets up to its end", () => {
    expect(draw(`a [${"b".repeat(100)}]`, 40)).toEqual([`    7 │ a ${"b".repeat(29)}…`, `      │   ${"^".repeat(30)}`]);
  });

  test("cuts no wide character in half", () => {
    expect(draw(`${"日".repeat(60)}[a]`, 40)).toEqual([`    7 │ …${"日".repeat(6)}a`, "      │              ^"]);
  });

  test("and full to the last column has room for the caret of a place without a character", () => {
    expect(draw(`${"x".repeat(32)}[]`, 40)).toEqual([`    7 │ …${"x".repeat(12)}`, `      │ ${" ".repeat(13)}^`]);
  });

  test("on wide paper has its carets in place", () => {
    expect(draw(`${"x".repeat(150)}[a]`, 200)).toEqual([`    7 │ ${"x".repeat(150)}a`, `      │ ${" ".repeat(150)}^`]);
  });
});

test("what was said elsewhere stands alone, cut to the paper", () => {
  const SAID = "AssertionError: 4 is not 3, nor any of the others";
  const { quote } = showLine(SAID, SAID);
  const finding = makeFinding("sandbox/x", {}, { quote });
  const linesAt = (width: number) => excerptLines(finding, makePaper({ width, color: false, verbose: false }), 4);
  expect([linesAt(80), linesAt(40)]).toEqual([[`    │ ${SAID}`], ["    │ AssertionError: 4 is not 3, nor a…"]]);
});

test("a finding without an excerpt has no lines", () => {
  expect(excerptLines(makeFinding("rules/x", {}), makePaper({ width: 80, color: false, verbose: false }), 4)).toEqual(
    [],
  );
});

test("whatever stands there, two lines fit and the carets stand under the place", () => {
  const part = fc.string({ unit: "binary", maxLength: 40 }).filter((text) => !/[[\]]/u.test(text));
  fc.assert(
    fc.property(part, part, part, fc.integer({ min: 40, max: 120 }), (before, marked, after, width) => {
      const lines = draw(`${before}[${marked}]${after}`, width);
      expect(lines).toHaveLength(2);
      expect(lines[1]).toMatch(/^ {6}│ *\^+$/u);
      for (const line of lines) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(line).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u);
      }
    }),
    { numRuns: 500 },
  );
});
