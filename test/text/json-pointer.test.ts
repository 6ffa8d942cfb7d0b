import { describe, expect, test } from "vitest";
import { joinPointer, splitPointer } from "../../src/text/json-pointer.ts";

describe("joinPointer", () => {
  test.each([
    ["", "gate", "/gate"],
    ["/suppressions", 0, "/suppressions/0"],
    ["", "a/b", "/a~1b"],
    ["", "a~1b", "/a~01b"],
  ])("%j and %j make %s", (parent, name, expected) => {
    expect(joinPointer(parent, name)).toBe(expected);
  });
});

describe("splitPointer", () => {
  test.each([
    ["", []],
    ["/suppressions/0", ["suppressions", "0"]],
    ["/a~1b/c~0d/", ["a/b", "c~d", ""]],
    ["/~01", ["~1"]],
  ])("%j leads over %j", (pointer, expected) => {
    expect(splitPointer(pointer)).toEqual(expected);
  });
});
