import fc from "fast-check";
import { expect, test } from "vitest";
import { shrinkCall } from "../../../../src/scanners/sandbox/inputs/shrink.ts";
import { showCall } from "../../../../src/scanners/sandbox/inputs/callable.ts";
import { HOSTILE_VALUES } from "../../../../src/scanners/sandbox/inputs/hostile-values.ts";
import { longText, PLAIN, textsIn, type Value } from "../../../../src/scanners/sandbox/inputs/value.ts";
import { makeCallable } from "./make-callable.ts";

const callable = makeCallable("path", "other");

/** The smallest call that still fails, as whoever follows up a problem finds it. */
function shrinkFully(given: readonly Value[], fails: (given: readonly Value[]) => boolean): string {
  let call = { callable, given };
  for (;;) {
    const smaller = shrinkCall(call).find((each) => fails(each.given));
    if (smaller === undefined) return showCall(call);
    call = { callable, given: smaller.given };
  }
}

const has =
  (part: string) =>
  ([value = null]: readonly Value[]): boolean =>
    textsIn(value).some((text) => text.includes(part));

test.each<readonly [string, readonly Value[], (given: readonly Value[]) => boolean, string]>([
  ["another argument becomes plain", ["", "x"], ([value]) => value === "", 'run("", other)'],
  ["a text loses what is not needed", ["../../../evogatedecoy.txt", null], has("../"), 'run("../", other)'],
  [
    "a repeated piece is repeated as often as it has to be",
    [longText(["a", 4096], ["!\n", 1]), PLAIN],
    ([value = null]) => textsIn(value).some((text) => /a{26}/u.test(text)),
    'run("a" × 26, other)',
  ],
  [
    "a list keeps one item",
    [["a", 1, null, {}], 5],
    ([value]) => Array.isArray(value) && value.includes(null),
    "run([null], other)",
  ],
  [
    "an object loses its keys",
    [{ a: 1, b: 2 }, 5],
    ([value]) => typeof value === "object" && value !== null && "b" in value,
    'run({"b": 2}, other)',
  ],
  ["a number comes nearer to nothing", [1000, PLAIN], ([value]) => Number(value) > 100, "run(125, other)"],
  [
    "a large one becomes one that counts",
    [{ $number: "2147483648" }, PLAIN],
    ([value]) => Number(value) >= 1000,
    "run(1000, other)",
  ],
])("%s", (_, given, fails, smallest) => {
  expect(shrinkFully(given, fails)).toBe(smallest);
});

test("it ends, whatever is given, also where every call fails", () => {
  const reached = new Set<Value>();
  fc.assert(
    fc.property(fc.constantFrom(...HOSTILE_VALUES), fc.constantFrom(...HOSTILE_VALUES), (one, other) => {
      reached.add(one);
      expect(shrinkFully([one, other], () => true)).toMatch(/^run\(/u);
    }),
    { numRuns: 1000 },
  );
  expect(reached.size).toBeGreaterThan(HOSTILE_VALUES.length * 0.9);
});
