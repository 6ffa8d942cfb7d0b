import { expect, test } from "vitest";
import { keepRecent } from "../../src/artifacts/keep-recent.ts";

test("keeps what fits; what was put in first goes first", () => {
  const recent = keepRecent<string, string>(8);
  for (const key of ["a", "b", "c", "d", "e"]) recent.put(key, key.toUpperCase(), 2);
  expect(["a", "b", "c", "d", "e"].map((key) => recent.get(key))).toEqual([undefined, "B", "C", "D", "E"]);
});

test("one key has one value, and counts once", () => {
  const recent = keepRecent<string, number>(8);
  recent.put("a", 1, 2);
  for (let again = 0; again < 9; again++) recent.put("a", 2, 2);
  recent.put("b", 3, 2);
  expect([recent.get("a"), recent.get("b")]).toEqual([1, 3]);
});

test("what is larger than a quarter of all is not kept", () => {
  const recent = keepRecent<string, number>(8);
  recent.put("a", 1, 3);
  recent.put("b", 2, 2);
  expect([recent.get("a"), recent.get("b")]).toEqual([undefined, 2]);
});
