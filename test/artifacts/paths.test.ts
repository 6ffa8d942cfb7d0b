import { expect, test } from "vitest";
import { isWithin, parentOf, pathWithin, resolveLink } from "../../src/artifacts/paths.ts";
import { asPath } from "../../src/core/ids.ts";

test.each([
  ["a", "."],
  ["a/b", "a"],
  ["a/b/c.md", "a/b"],
])("the folder of %s is %s", (path, folder) => {
  expect(parentOf(path)).toBe(folder);
});

test.each([
  ["a/b", "a/b/c/d", "c/d"],
  [".", "a/b", "a/b"],
  ["a/b.md", "a/b.md", "b.md"],
  ["b.md", "b.md", "b.md"],
])("from %s, %s is %s", (root, path, within) => {
  expect(pathWithin(asPath(root), asPath(path))).toBe(within);
});

test.each([
  ["a/b", "a", true],
  ["a", "a", true],
  ["ab", "a", false],
  ["a", "a/b", false],
  ["a", ".", true],
])("%s is within %s: %s", (path, folder, isInside) => {
  expect(isWithin(path, folder)).toBe(isInside);
});

test.each([
  ["a/b", "c", "a/b/c"],
  ["a/b", "../c", "a/c"],
  ["a/b", "../..", "."],
  ["a/b", "../../c", "c"],
  ["a/b", "../../../c", null],
  ["a/b", "./c/./d//e/", "a/b/c/d/e"],
  ["a/b", "c/../../d", "a/d"],
  [".", "..", null],
  [".", "../main/a", null],
  [".", "a/../..", null],
  ["a", "/etc/passwd", null],
  ["a", "", null],
  ["a", "c:\\x", "a/c:\\x"],
])("from %s, the link %j leads to %s", (folder, target, end) => {
  expect(resolveLink(folder, target)).toBe(end);
});
