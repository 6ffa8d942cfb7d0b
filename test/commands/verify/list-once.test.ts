import { expect, test } from "vitest";
import { listOnce } from "../../../src/commands/verify/list-once.ts";
import { ok } from "../../../src/core/fault.ts";
import type { Tree } from "../../../src/ports/tree.ts";

test("each place of a tree is listed once, and all of it is another place", async () => {
  const asked: (string | undefined)[] = [];
  const tree: Tree<"head"> = {
    role: "head",
    entries: async (below) => {
      asked.push(below);
      return ok([]);
    },
    read: () => {
      throw new Error("nobody reads");
    },
  };
  const listed = listOnce(tree);
  for (const below of ["a", "b", "a", undefined, "a", undefined]) await listed.entries(below);
  expect(asked).toEqual(["a", "b", undefined]);
});
