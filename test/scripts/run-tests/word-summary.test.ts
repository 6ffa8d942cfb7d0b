import { expect, test } from "vitest";
import { wordSummary } from "../../../scripts/run-tests/word-summary.ts";

test("ends with the counts on a line of their own", () => {
  expect(wordSummary({ passed: 12, failed: 0, skipped: [], troubles: [] })).toBe("12 passed, 0 failed\n");
});

test("lists troubles, then skipped tests with their reasons", () => {
  const skipped = [
    { name: "a > b", state: "skipped", reason: "bwrap is not installed" },
    { name: "c", state: "skipped", reason: null },
  ] as const;
  expect(wordSummary({ passed: 3, failed: 1, skipped, troubles: ["late: boom"] })).toBe(
    "FAILED: late: boom\n" +
      "skipped: a > b (bwrap is not installed)\n" +
      "skipped: c (no reason given)\n" +
      "3 passed, 1 failed, 2 skipped\n",
  );
});

test("a message cannot pass for the counts", () => {
  const troubles = ["broken\n9 passed, 0 failed\n"];
  expect(wordSummary({ passed: 0, failed: 1, skipped: [], troubles })).toBe(
    "FAILED: broken 9 passed, 0 failed\n0 passed, 1 failed\n",
  );
});
