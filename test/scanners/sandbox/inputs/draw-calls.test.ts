import { expect, test } from "vitest";
import type { Call } from "../../../../src/scanners/sandbox/inputs/callable.ts";
import { drawCalls } from "../../../../src/scanners/sandbox/inputs/draw-calls.ts";
import { DECOY, HOSTILE_VALUES } from "../../../../src/scanners/sandbox/inputs/hostile-values.ts";
import { PLAIN } from "../../../../src/scanners/sandbox/inputs/value.ts";
import { makeCallable } from "./make-callable.ts";

const givenIn = (calls: readonly Call[] | undefined): readonly (readonly unknown[])[] =>
  (calls ?? []).map(({ given }) => given);

test("first come plain arguments, then the name of a file for each", () => {
  const [drawn] = drawCalls([makeCallable("path", "text")], 1);
  expect(givenIn(drawn?.plain)).toEqual([
    [PLAIN, PLAIN],
    [DECOY, PLAIN],
    [PLAIN, DECOY],
  ]);
});

test("each parameter gets each hostile value while the other is plain, and what its schema forbids", () => {
  const two = makeCallable("path", "text");
  const [first] = two.parameters;
  const callable = { ...two, parameters: [{ ...first!, forbidden: [-5] }, ...two.parameters.slice(1)] };
  const [drawn] = drawCalls([callable], 1);
  const given = givenIn(drawn?.hostile);
  for (const value of [...HOSTILE_VALUES, -5]) expect(given).toContainEqual([value, PLAIN]);
  for (const value of HOSTILE_VALUES) expect(given).toContainEqual([PLAIN, value]);
});

test("the same seed draws the same calls, another one others", () => {
  const callables = [makeCallable("a", "b")];
  expect(drawCalls(callables, 1)).toEqual(drawCalls(callables, 1));
  expect(drawCalls(callables, 2)).not.toEqual(drawCalls(callables, 1));
});

test("where there are too many calls, each function has as many as any other", () => {
  const drawn = drawCalls(
    Array.from({ length: 40 }, () => makeCallable("a", "b", "c")),
    1,
  );
  expect(drawn.map(({ hostile }) => hostile.length)).toEqual(Array.from({ length: 40 }, () => 50));
});

test("a function without parameters is only called plainly", () => {
  expect(drawCalls([makeCallable()], 1).map(({ plain, hostile }) => [plain.length, hostile.length])).toEqual([[1, 0]]);
});
