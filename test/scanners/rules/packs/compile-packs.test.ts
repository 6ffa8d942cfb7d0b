import { expect, test } from "vitest";
import { timeLimit } from "../../../../src/adapters/time-limit.ts";
import { fail } from "../../../../src/core/fault.ts";
import { compilePacks } from "../../../../src/scanners/rules/packs/compile-packs.ts";
import { ownRules, packOf, patternOf } from "./own-rules.ts";

test("every pattern that cannot run is told, with its place, and nothing runs", async () => {
  const pack = packOf(patternOf("a"), patternOf("(?=a)", { unless: "(b" }), patternOf("(c)\\1"));
  expect(await compilePacks([pack], timeLimit)).toMatchObject({
    ok: false,
    faults: [
      { code: "pattern-refused", message: "p.yaml:9:16: lookaround (`(?=`) cannot run in linear time" },
      { code: "pattern-refused", message: "p.yaml:9:16: RE2 refuses the regex: missing closing ) (`(b`)" },
      { code: "pattern-refused", message: "p.yaml:9:16: a backreference (`\\1`) cannot run in linear time" },
    ],
  });
});

test("packs that take too long to compile are a fault", async () => {
  const stopped = { run: () => fail("time-out", "took longer than 10000 ms") };
  expect(await compilePacks([packOf(patternOf("a"))], stopped)).toEqual({
    ok: false,
    faults: [{ code: "time-out", message: "compiling the rule packs took longer than 10000 ms" }],
  });
});

test("a finding has the grade of its rule", async () => {
  expect((await ownRules(patternOf("a"))).grades).toMatchObject({
    "rules/pack/found": { title: "Found", severity: "high", confidence: "high" },
  });
});
