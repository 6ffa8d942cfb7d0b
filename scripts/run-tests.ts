// Runs every test, then prints the counts on the last line: `npm test`.
// `npm test -- --update-count` also makes the number of tests found the one that later runs have to reach.
import { dirname, join } from "node:path";
import { readExpectedCount, writeExpectedCount } from "./run-tests/expected-count.ts";
import { runVitest } from "./run-tests/run-vitest.ts";
import { failedAltogether, summarise, type Summary } from "./run-tests/summarise.ts";
import { wordSummary } from "./run-tests/word-summary.ts";

const ROOT = dirname(import.meta.dirname);
const EXPECTED_COUNT = join(ROOT, "test", "expected-count.json");
const UPDATE = "--update-count";

function runTests(args: readonly string[]): Summary {
  const unknown = args.find((argument) => argument !== UPDATE);
  if (unknown !== undefined)
    return failedAltogether(`there is no option ${unknown}; for some tests: npx vitest run <path>`);
  const isUpdate = args.includes(UPDATE);
  const floor = isUpdate ? 0 : readExpectedCount(EXPECTED_COUNT);
  const run = runVitest(ROOT);
  const summary = summarise(run, floor);
  if (isUpdate && summary.failed === 0 && run.record !== null) {
    writeExpectedCount(EXPECTED_COUNT, run.record.tests.length);
  }
  return summary;
}

function runSafely(args: readonly string[]): Summary {
  try {
    return runTests(args);
  } catch (error) {
    return failedAltogether(error instanceof Error ? error.message : String(error));
  }
}

const summary = runSafely(process.argv.slice(2));
process.stdout.write(wordSummary(summary));
process.exitCode = summary.failed === 0 ? 0 : 1;
