import { expect, test } from "vitest";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";

test.each([
  ["test_fill.py", true],
  ["scripts/fill_test.py", true],
  ["conftest.py", true],
  ["tests/data.py", true],
  ["src/__tests__/fill.js", true],
  ["fill.test.ts", true],
  ["fill.spec.mjs", true],
  ["fill.bats", true],
  ["testing.py", false],
  ["scripts/latest.py", false],
  ["contest.py", false],
  ["fill.ts", false],
])("%s", (name, isTest) => {
  expect(isTestFile(name)).toBe(isTest);
});
