import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCheckout, type Checkout } from "./checkout.ts";

const ROOT = join(import.meta.dirname, "../..");
const RUN = [process.execPath, "--import", "tsx", "scripts/run-tests.ts"] as const;
/** One or two runs of vitest, on a machine that may be busy. */
const SLOW = 60_000;
const PASSING = 'import { test } from "vitest"; test("fine", () => {});';

function makeProject(expected: number, tests: Readonly<Record<string, string>>): Checkout {
  const checkout = makeCheckout(
    "scripts/run-tests.ts",
    "scripts/run-tests",
    "vitest.config.ts",
    "test/support/seed.ts",
  );
  symlinkSync(join(ROOT, "node_modules"), join(checkout.path, "node_modules"));
  checkout.write("package.json", '{ "type": "module" }');
  checkout.write("test/expected-count.json", JSON.stringify({ tests: expected }));
  for (const [name, text] of Object.entries(tests)) checkout.write(`test/${name}.test.ts`, text);
  return checkout;
}

async function runTests(
  checkout: Checkout,
  ...args: readonly string[]
): Promise<{ last: readonly string[]; exitCode: number | null }> {
  const { stdout, exitCode } = await checkout.run([...RUN, ...args]).ended;
  return { last: stdout.split("\n").filter((line) => /^(?:FAILED|skipped): |^\d+ passed/u.test(line)), exitCode };
}

function expectedCount(checkout: Checkout): unknown {
  return JSON.parse(readFileSync(join(checkout.path, "test/expected-count.json"), "utf8"));
}

test(
  "counts tests, files that do not load, failed hooks and unhandled errors; leaves the expected number",
  { timeout: SLOW },
  async () => {
    const mixed = `
    import { afterAll, describe, expect, test } from "vitest";
    test("good", () => {});
    test("bad", () => expect(1).toBe(2));
    test("not here", (context) => context.skip("bwrap is not installed"));
    test.todo("planned");
    test("leaks", () => { setTimeout(() => { throw new Error("too late"); }, 0); });
    describe("suite", () => { afterAll(() => { throw new Error("hook"); }); test("inner", () => {}); });`;
    const checkout = makeProject(99, { mixed, missing: 'import "./nowhere.ts";' });
    expect(await runTests(checkout, "--update-count")).toEqual({
      exitCode: 1,
      last: [
        expect.stringMatching(/^FAILED: test\/missing\.test\.ts: Cannot find module '\.\/nowhere\.ts'/u),
        "FAILED: test/mixed.test.ts: hook",
        "FAILED: unhandled error: too late",
        "skipped: test/mixed.test.ts > not here (bwrap is not installed)",
        "skipped: test/mixed.test.ts > planned (to be written)",
        "3 passed, 4 failed, 2 skipped",
      ],
    });
    expect(expectedCount(checkout)).toEqual({ tests: 99 });
  },
);

test("a worker that dies counts as failed", { timeout: SLOW }, async () => {
  const checkout = makeProject(1, { fine: PASSING, dies: "process.kill(process.pid, 'SIGKILL');" });
  const { last, exitCode } = await runTests(checkout);
  expect(exitCode).toBe(1);
  expect(last.at(-1)).toMatch(/^1 passed, [1-9]\d* failed$/u);
});

test("fewer tests than the committed number fail, until that is updated", { timeout: SLOW }, async () => {
  const checkout = makeProject(2, { fine: PASSING });
  expect(await runTests(checkout)).toEqual({
    exitCode: 1,
    last: [expect.stringMatching(/^FAILED: 1 tests were found, .* at least 2\. /u), "1 passed, 1 failed"],
  });
  expect(await runTests(checkout, "--update-count")).toEqual({ exitCode: 0, last: ["1 passed, 0 failed"] });
  expect(expectedCount(checkout)).toEqual({ tests: 1 });
});

test("without the committed number nothing is run", async () => {
  const checkout = makeProject(1, { fine: PASSING });
  checkout.remove("test/expected-count.json");
  expect(await runTests(checkout)).toEqual({
    exitCode: 1,
    last: [expect.stringMatching(/^FAILED: .*expected-count\.json/u), "0 passed, 1 failed"],
  });
});

test("an unknown option runs nothing and fails", async () => {
  const checkout = makeProject(1, { fine: PASSING });
  expect(await runTests(checkout, "--updatecount")).toEqual({
    exitCode: 1,
    last: ["FAILED: there is no option --updatecount; for some tests: npx vitest run <path>", "0 passed, 1 failed"],
  });
});
