import { expect, test } from "vitest";
import { explainNames, quoteName } from "../../src/containers/member-name.ts";

test.each<[names: readonly string[], problems: readonly string[]]>([
  [["a.txt", "dir/b.txt", "./c", "dir/", "..a", "a..b/c..", "日本"], []],
  [["/etc/passwd"], ['the member "/etc/passwd" has an absolute path as its name']],
  [["C:\\x"], ['the member "C:\\\\x" has an absolute path as its name']],
  [["c:x"], ['the member "c:x" has an absolute path as its name']],
  [["\\\\host\\x"], ['the member "\\\\\\\\host\\\\x" has an absolute path as its name']],
  [["a/../../b"], ['the member "a/../../b" has a name that leads outside its folder (`..`)']],
  [["a\\..\\b"], ['the member "a\\\\..\\\\b" has a name that leads outside its folder (`..`)']],
  [[".."], ['the member ".." has a name that leads outside its folder (`..`)']],
  [["a\\b"], ['the member "a\\\\b" has a backslash in its name, which some unpackers take for a slash']],
  [["a\0.txt"], ['the member "a\\u0000.txt" has a control character in its name']],
  [["a\n"], ['the member "a\\n" has a control character in its name']],
  [[""], ['the member "" has no name']],
  [["a", "b", "a"], ['the name "a" stands for more than one member']],
  [["a", "./a"], ['the name "./a" stands for more than one member']],
  [["a/", "a"], ['the name "a" stands for more than one member']],
  [["x".repeat(1025)], [`the member "${"x".repeat(199)}…" has a name of 1025 characters`]],
])("%j", (names, problems) => {
  expect(explainNames(names)).toEqual(problems);
});

test("a long name is cut in a message", () => {
  expect(quoteName("x".repeat(201))).toBe(`"${"x".repeat(199)}…"`);
});
