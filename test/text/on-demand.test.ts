import { expect, test } from "vitest";
import { makeOnDemand } from "../../src/text/on-demand.ts";

test("an entry is made once, when it is first asked for; what there is none of is asked each time", () => {
  const asked: string[] = [];
  const table = makeOnDemand((key) => {
    asked.push(key);
    return key === "none" ? undefined : [key];
  });
  expect(asked).toEqual([]);
  const first = table.get("a");
  expect(first).toEqual(["a"]);
  expect(table.get("a")).toBe(first);
  expect([table.get("none"), table.get("none")]).toEqual([undefined, undefined]);
  expect(asked).toEqual(["a", "none", "none"]);
});
