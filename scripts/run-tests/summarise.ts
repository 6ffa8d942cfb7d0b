import type { RecordedTest } from "./record.ts";
import type { VitestRun } from "./run-vitest.ts";

/** What a run comes to. Counts tests, and as failed also what went wrong outside any test. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly RecordedTest[];
  /** What failed outside any test, one message for each; they are in `failed`. */
  readonly troubles: readonly string[];
}

/** Fails closed: whatever kept tests from running counts as a failure. `floor` is the fewest tests there should be. */
export function summarise({ exitCode, record }: VitestRun, floor: number): Summary {
  const ending = exitCode === null ? "was killed" : `ended with ${exitCode}`;
  if (record === null) return failedAltogether(`vitest ${ending} before its tests were done`);
  const count = (state: RecordedTest["state"]): number => record.tests.filter((test) => test.state === state).length;
  const failures = count("failed") + count("pending");
  const explained = [...record.broken, ...findShortfall(record.tests, floor)];
  const isUnexplained = exitCode !== 0 && failures + explained.length === 0;
  const troubles = isUnexplained ? [`vitest ${ending} although no test failed`] : explained;
  return {
    passed: count("passed"),
    failed: failures + troubles.length,
    skipped: record.tests.filter((test) => test.state === "skipped"),
    troubles,
  };
}

/** What to say of a run whose tests could not even be counted. */
export function failedAltogether(trouble: string): Summary {
  return { passed: 0, failed: 1, skipped: [], troubles: [trouble] };
}

function findShortfall(tests: readonly RecordedTest[], floor: number): readonly string[] {
  if (tests.length < floor) {
    return [
      `${tests.length} tests were found, and there should be at least ${floor}. ` +
        "If some were removed on purpose: npm test -- --update-count, then commit test/expected-count.json.",
    ];
  }
  return tests.every((test) => test.state === "skipped") ? ["no test was run"] : [];
}
