import { expect, test, vi } from "vitest";
import { clock } from "../../src/adapters/clock.ts";
import { timeLimit } from "../../src/adapters/time-limit.ts";
import { runAnalysers } from "../../src/languages/run-analysers.ts";

// A shell parser with two bugs: no real one is known to have them.
vi.mock("../../src/languages/shell/analyse.ts", () => ({
  analyseShell(text: string) {
    if (text === "throw") throw new RangeError("Maximum call stack size exceeded");
    for (;;) if (text === "") break;
  },
}));

const python = { language: "python", path: "", text: "f()" } as const;
const outcomes = async (bug: string, milliseconds: number): Promise<readonly string[]> => {
  const pieces = [python, { language: "shell", path: "", text: bug } as const, python];
  const facts = await runAnalysers(pieces, { limits: { timeLimit, clock }, milliseconds, pieces: 3 });
  return facts.map(({ source: { parse, calls } }) =>
    [calls.length, parse.kind, ...(parse.kind === "failed" ? [parse.problem.message] : [])].join(" "),
  );
};

test("a parser that throws has failed, and the others go on", async () => {
  expect(await outcomes("throw", 2000)).toEqual([
    "1 ok",
    "0 failed the parser stopped: Maximum call stack size exceeded",
    "1 ok",
  ]);
});

test("a parser that does not end is stopped: what came before it stays", async () => {
  const late = "0 failed reading took longer than 2000 ms";
  expect(await outcomes("spin", 500)).toEqual(["1 ok", late, late]);
});

test("without time nothing is read", async () => {
  const late = "0 failed reading took longer than 2000 ms";
  expect(await outcomes("throw", 0)).toEqual([late, late, late]);
});
