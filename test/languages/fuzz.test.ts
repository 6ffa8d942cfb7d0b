import { expect, test } from "vitest";
import { sourceFactsOf } from "../../src/languages/source-facts.ts";
import { LANGUAGES } from "../../scripts/fuzz/languages.ts";
import { fuzz } from "../../scripts/fuzz/run.ts";
import { javaScriptUnderTest } from "../../scripts/fuzz/javascript.ts";

/** A share of `npm run fuzz`, with a seed of its own. */
const [SEED, WITHIN] = [20_261_121, 50_000];

/** How many inputs, and the outcomes among them: mutations are harmless, recovered from, or not. */
const SHARES: readonly (readonly [language: string, count: number, outcomes: readonly string[]])[] = [
  ["python", 1500, ["failed", "ok", "recovered"]],
  ["javascript", 400, ["failed", "ok", "recovered"]],
  ["typescript", 300, ["failed", "ok", "recovered"]],
  ["shell", 1000, ["failed", "ok", "recovered"]],
  ["markdown", 1000, ["ok", "recovered"]],
  ["json", 800, ["failed", "ok", "recovered"]],
  ["notebook", 800, ["failed", "ok", "recovered"]],
  ["yaml", 500, ["failed", "ok", "recovered"]],
  ["workflow", 500, ["failed", "ok", "recovered"]],
  ["toml", 800, ["failed", "ok"]],
  ["dockerfile", 1000, ["ok"]],
  ["makefile", 1000, ["ok"]],
  ["ini", 1000, ["ok"]],
  ["lines", 1000, ["ok"]],
];

test.each(SHARES)(
  "mutated sources of %s: no exception, no hang, every place inside the text and in order",
  async (language, count, outcomes) => {
    const prepare = LANGUAGES.get(language);
    if (prepare === undefined) throw new Error(`no ${language}`);
    const { counts, failures, done } = fuzz(await prepare(), count, SEED, WITHIN);
    expect(failures).toEqual([]);
    expect(done).toBe(count);
    expect(Object.keys(counts).toSorted()).toEqual(outcomes);
  },
  60_000,
);

test("JavaScript that its name says is CommonJS", async () => {
  const { failures } = fuzz(await javaScriptUnderTest("javascript", ["a.cjs"]), 300, SEED, WITHIN);
  expect(failures).toEqual([]);
}, 60_000);

test("every language that can be fuzzed has its share", () => {
  expect(SHARES.map(([language]) => language)).toEqual([...LANGUAGES.keys()]);
});

test("a reading that throws and a fact outside the text are failures", () => {
  const outside = {
    source: sourceFactsOf("text", { kind: "ok" }, 1_000_000, { embedded: [] }),
    runs: [],
    prose: null,
    binary: null,
  };
  const throwing = (): never => {
    throw new Error("thrown");
  };
  const { failures, done } = fuzz(
    { texts: ["a"], tokens: ["b"], readings: [throwing, () => outside] },
    1,
    SEED,
    WITHIN,
  );
  expect(failures.map((failure) => failure.slice(0, 13))).toEqual(["Error: thrown", "scope 0 outsi"]);
  expect(done).toBe(1);
});
