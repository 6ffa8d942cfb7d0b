import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFlows } from "../../../src/facts/flow/find-flows.ts";
import { understandSkill } from "../../support/understand.ts";
import { flowsOf, POST, python } from "./flows-of.ts";

describe("laws", () => {
  /** Ways to hand a value on, from `before` to `after`. */
  const LINKS: readonly ((before: string, after: string) => readonly string[])[] = [
    (before, after) => [`${after} = ${before}`],
    (before, after) => [`${after} = [${before}]`],
    (before, after) => [`${after} = {"k": ${before}}["k"]`],
    (before, after) => [`${after} = f"<{${before}}>"`],
    (before, after) => [`${after} = str(${before}).strip()`],
    (before, after) => [`def make_${after}(x):`, "    return x", `${after} = make_${after}(${before})`],
    (before, after) => [`${after} = []`, `${after}.append(${before})`],
    (before, after) => [`${after} = ${before} or None`],
    (before, after) => [`${after} = (lambda x: x)(${before})`],
  ];
  const chain = fc.array(fc.nat(LINKS.length - 1), { minLength: 1, maxLength: 7 });
  const linesOf = (links: readonly number[]): readonly string[] =>
    links.flatMap((link, at) => LINKS[link]?.(`v${at}`, `v${at + 1}`) ?? []);

  test("a value is found behind any row of links, and nothing behind a fixed one", async () => {
    await fc.assert(
      fc.asyncProperty(chain, async (links) => {
        const ends = [...linesOf(links), `${POST}v${links.length})`];
        expect(await flowsOf(python(`v0 = os.environ["X_TOKEN"]`, ...ends))).toHaveLength(1);
        expect(await flowsOf(python(`v0 = "fixed"`, ...ends))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("each link is followed by itself", async () => {
    for (const index of LINKS.keys()) {
      const lines = [`v0 = os.environ["X_TOKEN"]`, ...linesOf([index]), `${POST}v1)`];
      expect([index, (await flowsOf(python(...lines))).length]).toEqual([index, 1]);
    }
  });
});

describe("hostile sources end", () => {
  const many = (count: number, line: (at: number) => string): readonly string[] =>
    Array.from({ length: count }, (_each, at) => line(at));

  test.each<{ readonly what: string; readonly lines: readonly string[] }>([
    {
      what: "functions that call each other",
      lines: many(60, (at) => `def f${at}(x): return f${(at + 1) % 60}(f${(at + 7) % 60}(x))`),
    },
    {
      what: "names that are set to each other",
      lines: many(400, (at) => `a${at} = a${(at * 7 + 1) % 400} + a${(at + 1) % 400}`),
    },
    {
      what: "a call with every function",
      lines: [...many(60, (at) => `def f${at}(x): return x`), `a0 = ${"f0(".repeat(40)}1${")".repeat(40)}`],
    },
  ])("$what", async ({ lines }) => {
    const files = python(...lines, ...many(60, (at) => `${POST}f${at}(a${at}) if a${at} else os.environ)`));
    const artifact = await understandSkill({ "skill/a.py": files["a.py"] ?? "" });
    const started = performance.now();
    findFlows(artifact);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
