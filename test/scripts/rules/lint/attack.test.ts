import { createContext, Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../../../scripts/rules/compile.ts";
import { estimateSteps, parsePattern } from "../../../../scripts/rules/lint/lint-pattern.ts";
import { readRules } from "../../../../scripts/rules/read.ts";
import { WINDOW } from "../../../../src/scanners/rules/windows.ts";
import { attackTexts } from "./attack-texts.ts";

/** Milliseconds of processor time for one window. */
const MOST = 20;
/** A text that takes longer is stopped. */
const PATIENCE = 1000;
/** Below it no text can take long: a step takes some nanoseconds. */
const HARMLESS_STEPS = 1e7;
/** The best of so many runs counts: the first one compiles the pattern. */
const ROUNDS = 3;

const context = createContext({}) as { pattern?: RegExp; text?: string };
const search = new Script(
  "pattern.lastIndex = 0; while (pattern.exec(text) !== null) if (pattern.lastIndex >= text.length) break;",
);

/** Processor milliseconds of a search for all matches, as long as each attempt is slow. */
function timeSearch(pattern: RegExp, text: string): number {
  Object.assign(context, { pattern, text });
  let best = Infinity;
  for (let round = 0; round < ROUNDS && best > MOST / 4; round++) {
    const before = process.cpuUsage();
    try {
      search.runInContext(context, { timeout: PATIENCE });
    } catch {
      return PATIENCE;
    }
    best = Math.min(best, process.cpuUsage(before).user / 1000);
  }
  return best;
}

function slowest(source: string, flags: string): { readonly milliseconds: number; readonly text: string } {
  const pattern = new RegExp(source, flags);
  const timed = attackTexts(source, flags, WINDOW).map((text) => ({ milliseconds: timeSearch(pattern, text), text }));
  return timed.reduce((worst, each) => (each.milliseconds > worst.milliseconds ? each : worst));
}

test.each([
  ["nested", "x(a+)+y"],
  ["overlapping alternatives", "x(?:a|a)+y"],
  ["three gaps", ".*foo.*bar.*baz"],
  ["adjacent", "\\s*\\s*\\s*y"],
])("the attack texts slow a bad pattern down: %s", (_, source) => {
  expect(slowest(source, "gm").milliseconds).toBeGreaterThan(MOST);
});

describe("no attack text takes long on a pattern of the pack", () => {
  const { matchers } = compilePack(readRules("rules"));
  const sources = matchers.flatMap(({ rule, pattern, unless, flags, multiline, hasLiterals }) =>
    [pattern, unless].flatMap((source) => {
      if (source === null) return [];
      const run = { flags, isUnlimited: multiline || !hasLiterals };
      const { steps } = estimateSteps(parsePattern(source, flags), run);
      return steps < HARMLESS_STEPS ? [] : [{ rule, source, flags }];
    }),
  );

  test("there are patterns to attack", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  test.each(sources)("$rule $source", ({ source, flags }) => {
    const { milliseconds, text } = slowest(source, flags);
    expect(milliseconds, text.slice(0, 200)).toBeLessThan(MOST);
  });
});
