import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderEntries } from "../../../src/adapters/git/order-entries.ts";
import type { Entry } from "../../../src/core/artifact.ts";
import { asBlobId, asPath } from "../../../src/core/ids.ts";

function filesAt(paths: readonly string[]): readonly Entry[] {
  return paths.map((path) => ({ kind: "file", path: asPath(path), blob: asBlobId("00"), executable: false }));
}

function order(...paths: readonly string[]): readonly string[] | string {
  const ordered = orderEntries(filesAt(paths));
  return ordered.ok ? ordered.value.map(({ path }) => path) : ordered.fault.code;
}

test("sorts by bytes", () => {
  expect(order("b", "a/b", "a.md", "\udcff", "😀", "\uffee")).toEqual(["a.md", "a/b", "b", "\uffee", "😀", "\udcff"]);
  expect(order()).toEqual([]);
});

describe("refuses", () => {
  test.each<[name: string, paths: readonly string[]]>([
    ["one name twice", ["a", "b", "a"]],
    ["a file that is a folder, too", ["a", "a-b", "a/b"]],
    ["the same deeper", ["x/y/z/file", "x/y"]],
    ["the parent folder", ["../a"]],
    ["the parent folder in between", ["a/../b"]],
    ["the folder itself", ["./a"]],
    ["a dot at the end", ["a/."]],
    ["an absolute path", ["/etc/passwd"]],
    ["an empty name", ["a//b"]],
    ["no name", [""]],
    ["git's own folder", [".git/hooks/pre-commit"]],
    ["git's own folder deeper", ["a/.git"]],
    ["git's own folder where case does not count", ["a/.GiT/config"]],
  ])("%s", (_name, paths) => {
    expect(order(...paths)).toBe("git-failed");
  });
});

test.each([["..."], ["..a"], ["a.."], [".gitignore"], [".github/a"], ["x.git/a"], ["git"], [" "], ["a\nb"], ["-"]])(
  "takes %j",
  (path) => {
    expect(order(path)).toEqual([path]);
  },
);

test("does not depend on the order it is given", () => {
  const distinct = fc.uniqueArray(fc.constantFrom("a", "b", "c.d", "e/f", "e/g/h", "i", "ж", "\udc80"));
  fc.assert(
    fc.property(distinct, fc.infiniteStream(fc.nat()), (paths, numbers) => {
      const shuffled = paths.map((path) => ({ path, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at);
      expect(order(...shuffled.map(({ path }) => path))).toEqual(order(...paths));
    }),
  );
});
