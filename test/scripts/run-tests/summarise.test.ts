import { describe, expect, test } from "vitest";
import type { RecordedTest } from "../../../scripts/run-tests/record.ts";
import type { VitestRun } from "../../../scripts/run-tests/run-vitest.ts";
import { summarise } from "../../../scripts/run-tests/summarise.ts";

/** Recorded tests from letters: p(assed), f(ailed), s(kipped), n(ever finished). */
function recorded(letters: string): readonly RecordedTest[] {
  const states = { p: "passed", f: "failed", s: "skipped", n: "pending" } as const;
  return letters.split("").map((letter, index) => ({
    name: `test ${index}`,
    state: states[letter as keyof typeof states],
    reason: null,
  }));
}

function ran(letters: string, exitCode: number | null, ...broken: readonly string[]): VitestRun {
  return { exitCode, record: { tests: recorded(letters), broken } };
}

interface Case {
  readonly name: string;
  readonly run: VitestRun;
  readonly floor: number;
  readonly counts: readonly [passed: number, failed: number, skipped: number];
  readonly trouble?: RegExp;
}

const CASES: readonly Case[] = [
  { name: "all passed", run: ran("ppp", 0), floor: 3, counts: [3, 0, 0] },
  { name: "more than expected", run: ran("pppp", 0), floor: 3, counts: [4, 0, 0] },
  { name: "one failed", run: ran("pfp", 1), floor: 3, counts: [2, 1, 0] },
  { name: "some skipped", run: ran("psp", 0), floor: 3, counts: [2, 0, 1] },
  { name: "a test that never finished", run: ran("pn", 1), floor: 2, counts: [1, 1, 0] },
  { name: "all skipped", run: ran("ss", 0), floor: 2, counts: [0, 1, 2], trouble: /^no test was run$/ },
  { name: "no test at all", run: ran("", 0), floor: 0, counts: [0, 1, 0], trouble: /^no test was run$/ },
  {
    name: "a file that did not load",
    run: ran("pp", 1, "a: broken"),
    floor: 2,
    counts: [2, 1, 0],
    trouble: /^a: broken$/,
  },
  {
    name: "an unhandled error beside a failure",
    run: ran("pf", 1, "late"),
    floor: 2,
    counts: [1, 2, 0],
    trouble: /^late$/,
  },
  {
    name: "an error that did not reach the exit code",
    run: ran("p", 0, "late"),
    floor: 1,
    counts: [1, 1, 0],
    trouble: /late/,
  },
  {
    name: "fewer than expected",
    run: ran("pp", 0),
    floor: 3,
    counts: [2, 1, 0],
    trouble: /^2 tests were found, .* at least 3\. If .* on purpose: npm test -- --update-count, then commit /,
  },
  { name: "as many as expected with the skipped ones", run: ran("pss", 0), floor: 3, counts: [1, 0, 2] },
  {
    name: "a bad ending without a failure",
    run: ran("p", 1),
    floor: 1,
    counts: [1, 1, 0],
    trouble: /^vitest ended with 1 /,
  },
  { name: "killed after the record", run: ran("p", null), floor: 1, counts: [1, 1, 0], trouble: /^vitest was killed / },
  {
    name: "no record",
    run: { exitCode: 1, record: null },
    floor: 1,
    counts: [0, 1, 0],
    trouble: /^vitest ended with 1 before/,
  },
  {
    name: "no record, ended well",
    run: { exitCode: 0, record: null },
    floor: 1,
    counts: [0, 1, 0],
    trouble: /ended with 0/,
  },
];

describe("summarise", () => {
  test.each(CASES)("$name", ({ run, floor, counts, trouble }) => {
    const summary = summarise(run, floor);
    expect([summary.passed, summary.failed, summary.skipped.length]).toEqual(counts);
    expect(summary.troubles).toEqual(trouble === undefined ? [] : [expect.stringMatching(trouble)]);
  });
});
