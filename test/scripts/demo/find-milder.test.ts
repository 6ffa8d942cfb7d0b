import { expect, test } from "vitest";
import { findMilder } from "../../../scripts/demo/find-differences.mjs";

function compare(documented: string, decision: string | null, exitCode: number | null = 1): readonly string[] {
  return findMilder({ decision: documented, exitCode: 1, rules: [], why: "" }, { decision, exitCode, rules: [] });
}

test.each([
  ["promote", "promote"],
  ["promote", "hold"],
  ["hold", "hold"],
  ["hold", "incomplete"],
  ["hold", "reject"],
  ["reject", "reject"],
])("%s, and it is %s: not milder", (documented, decision) => {
  expect(compare(documented, decision)).toEqual([]);
});

test.each([
  ["hold", "promote"],
  ["reject", "hold"],
  ["reject", "incomplete"],
  ["hold", null],
])("%s, and it is %s: said", (documented, decision) => {
  expect(compare(documented, decision)).toEqual([
    `the decision should be ${documented}, and is ${decision ?? "missing"}`,
  ]);
});

test("a gate that was ended by a signal has said nothing", () => {
  expect(compare("hold", "hold", null)).toEqual(["the exit code should be 1, and is a signal"]);
});
