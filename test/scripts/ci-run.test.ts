import { expect, test } from "vitest";
import { makeCheckout } from "./checkout.ts";

interface Case {
  readonly name: string;
  /** What `npm test` prints, and how it and `npm run check:static` end. */
  readonly tests: string;
  readonly testsEnd: number;
  readonly staticEnd: number;
  readonly last: string;
  readonly exitCode: number;
}

const CASES: readonly Case[] = [
  {
    name: "all is well",
    tests: "5 passed, 0 failed",
    testsEnd: 0,
    staticEnd: 0,
    last: "5 passed, 0 failed",
    exitCode: 0,
  },
  {
    name: "some are skipped",
    tests: "5 passed, 0 failed, 2 skipped",
    testsEnd: 0,
    staticEnd: 0,
    last: "5 passed, 0 failed, 2 skipped",
    exitCode: 0,
  },
  {
    name: "a test failed",
    tests: "4 passed, 1 failed",
    testsEnd: 1,
    staticEnd: 0,
    last: "4 passed, 1 failed",
    exitCode: 1,
  },
  {
    name: "a static check failed",
    tests: "5 passed, 0 failed",
    testsEnd: 0,
    staticEnd: 1,
    last: "5 passed, 1 failed",
    exitCode: 1,
  },
  {
    name: "both failed",
    tests: "3 passed, 2 failed, 1 skipped",
    testsEnd: 1,
    staticEnd: 1,
    last: "3 passed, 3 failed, 1 skipped",
    exitCode: 1,
  },
  {
    name: "the runner crashed",
    tests: "Segmentation fault",
    testsEnd: 139,
    staticEnd: 0,
    last: "0 passed, 1 failed",
    exitCode: 1,
  },
  {
    name: "the runner crashed after the counts",
    tests: "5 passed, 0 failed",
    testsEnd: 7,
    staticEnd: 0,
    last: "5 passed, 1 failed",
    exitCode: 1,
  },
  {
    name: "the counts were not the last line",
    tests: "5 passed, 0 failed\nand then",
    testsEnd: 0,
    staticEnd: 0,
    last: "0 passed, 1 failed",
    exitCode: 1,
  },
];

test.each(CASES)("$name", async ({ tests, testsEnd, staticEnd, last, exitCode }) => {
  const checkout = makeCheckout(".ci/run");
  checkout.fake(
    "npm",
    `case "$*" in *check:static*) exit ${staticEnd};; esac\nprintf '%s\\n' '${tests}'\nexit ${testsEnd}`,
  );
  const ended = await checkout.run([`${checkout.path}/.ci/run`]).ended;
  const lines = ended.stdout.trimEnd().split("\n");
  expect(lines.at(-1)).toBe(last);
  expect(lines.filter((line) => /^\d+ passed/u.test(line))).toEqual([last]);
  expect(ended.exitCode).toBe(exitCode);
});

test("gives its commands CI=true and no standard input", async () => {
  const checkout = makeCheckout(".ci/run");
  checkout.fake("npm", 'echo "CI=$CI, input: $(cat)"; echo "1 passed, 0 failed"');
  const { stdout } = await checkout.run([`${checkout.path}/.ci/run`]).ended;
  expect(stdout).toMatch(/^CI=true, input: $/mu);
});
