import { describe, expect, test } from "vitest";
import { readBorders } from "../../../scripts/rules/borders.ts";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { requiredLiterals } from "../../../scripts/rules/literals.ts";
import { readRules } from "../../../scripts/rules/read.ts";
import { findMatches } from "../../../src/scanners/rules/matcher.ts";
import { openPack, type Matcher } from "../../../src/scanners/rules/open-pack.ts";
import { formFor } from "../../../src/scanners/rules/pack.ts";
import { WINDOW } from "../../../src/scanners/rules/windows.ts";
import { pump } from "./pump.ts";

const pack = openPack(compilePack(readRules("rules").filter(({ id }) => id.startsWith("rules/"))));

/** As long as one window, and some of it again on lines of its own. */
function fill(piece: string): string {
  return piece.repeat(Math.ceil(WINDOW / Math.max(1, piece.length))).slice(0, WINDOW);
}

/** One line of the literals of a pattern, and what its own repeats make. */
function hostileTexts({ stored }: Matcher): readonly string[] {
  const literals = requiredLiterals(stored.pattern, stored.flags) ?? [];
  const few = literals.flatMap((set) => set.slice(0, 4).map((literal) => readBorders(literal).text)).join(" ");
  const pumped = pump(stored.pattern, stored.flags);
  return [
    ...[few, ...pumped].map(fill),
    ...pumped.map((text) => `${few} ${text}${text} !\n`.repeat(8).slice(0, WINDOW)),
  ];
}

/** Processor time in milliseconds. */
function costOf(matcher: Matcher, text: string): number {
  const before = process.cpuUsage();
  findMatches(text, formFor(matcher.stored), pack, (stored) => stored === matcher.stored);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("what is pumped reaches the patterns: most of them match some of their own texts", () => {
  const matched = pack.matchers.filter((matcher) =>
    pump(matcher.stored.pattern, matcher.stored.flags).some((text) => text.search(matcher.pattern) >= 0),
  );
  expect(matched.length / pack.matchers.length).toBeGreaterThan(0.6);
});

describe("a window made to keep a pattern busy", () => {
  const rules = [...new Set(pack.matchers.map(({ stored }) => stored.rule))];

  // A file of the largest size, 16 MB, has 4,096 such windows: those of a slow pattern end it by its time limit.
  test.each(rules)("of %s takes a hundredth of a second at most", (rule) => {
    for (const matcher of pack.matchers.filter(({ stored }) => stored.rule === rule)) {
      for (const text of hostileTexts(matcher)) {
        const costs = [costOf(matcher, text)];
        while (Math.min(...costs) > 10 && costs.length < 5) costs.push(costOf(matcher, text));
        expect(Math.min(...costs), `${matcher.stored.pattern} on ${JSON.stringify(text.slice(0, 200))}`).toBeLessThan(
          10,
        );
      }
    }
  });
});
