import { expect, test } from "vitest";
import { addTo, groupBy } from "../../src/core/group.ts";

test("items with the same key are one group, in the order in which both came", () => {
  const groups = groupBy(["b1", "a1", "b2", "a2", "c1"], (item) => item[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1", "a2"]],
    ["c", ["c1"]],
  ]);
});

test("an item is put behind the others of its group", () => {
  const groups = new Map([["a", [1]]]);
  addTo(groups, "a", 2);
  addTo(groups, "b", 3);
  expect([...groups]).toEqual([
    ["a", [1, 2]],
    ["b", [3]],
  ]);
});
