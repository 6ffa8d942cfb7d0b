import { expect, test } from "vitest";
import { WALLS } from "../../../../src/scanners/sandbox/self-test/probes.ts";
import { missingWalls } from "../../../../src/scanners/sandbox/self-test/read-probe.ts";

const ALL = WALLS.map((wall) => `${wall} yes`);

test.each([
  ["all walls", ["n", ...ALL], []],
  ["in any order", ["n", ...ALL.toReversed()], []],
  ["no output", [], WALLS],
  ["another nonce", ["m", ...ALL], WALLS],
  ["no nonce", ALL, WALLS],
  ["something before the nonce", ["hello", "n", ...ALL], WALLS],
  ["one that is not there", ["n", ...ALL.slice(1)], [WALLS[0]]],
  ["one that does not hold", ["n", ...ALL.slice(1), `${WALLS[0]} no`], [WALLS[0]]],
  ["one that holds and does not", ["n", ...ALL, `${WALLS[2]} no`], [WALLS[2]]],
])("%s", (_, lines, missing) => {
  expect(missingWalls(`${lines.join("\n")}\n`, "n")).toEqual(missing);
});
