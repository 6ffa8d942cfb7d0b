import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readExpectedCount, writeExpectedCount } from "../../../scripts/run-tests/expected-count.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

test("what is written is what is read", () => {
  const file = join(makeTemporaryFolder(), "expected-count.json");
  writeExpectedCount(file, 812);
  expect(readExpectedCount(file)).toBe(812);
});

test.each(["{}", '{"tests": 0}', '{"tests": -1}', '{"tests": 1.5}', '{"tests": "9"}', "null", "{", ""])(
  "%j is no number of tests",
  (text) => {
    const file = join(makeTemporaryFolder(), "expected-count.json");
    writeFileSync(file, text);
    expect(() => readExpectedCount(file)).toThrow();
  },
);
