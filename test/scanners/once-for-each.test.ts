import { expect, test } from "vitest";
import { onceForEach } from "../../src/scanners/once-for-each.ts";

test("a value is computed once for each key, until it is forgotten", async () => {
  const asked: string[] = [];
  const once = onceForEach(async (key: string) => asked.push(key));
  expect(await Promise.all([once("a"), once("a"), once("b")])).toEqual([1, 1, 2]);
  once.forget("a");
  expect(await once("a")).toBe(3);
  expect(asked).toEqual(["a", "b", "a"]);
});

test("who asks again for what could not be computed gets the same error", async () => {
  let count = 0;
  const once = onceForEach(async () => {
    throw new Error(`attempt ${++count}`);
  });
  await expect(once("a")).rejects.toThrow("attempt 1");
  await expect(once("a")).rejects.toThrow("attempt 1");
});
