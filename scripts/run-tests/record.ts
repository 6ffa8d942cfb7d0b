/** What one run of vitest did, written by the recorder and read by the runner. */
export interface TestRecord {
  readonly tests: readonly RecordedTest[];
  /** What went wrong outside any test: a file that did not load, a failed hook, an unhandled error. */
  readonly broken: readonly string[];
}

export interface RecordedTest {
  /** File, suites and title, as people find it. */
  readonly name: string;
  /** `pending`: collected, and never finished. */
  readonly state: "passed" | "failed" | "skipped" | "pending";
  /** Of a skipped one; null when none was given. */
  readonly reason: string | null;
}

/** The variable that tells the recorder where to write. */
export const RECORD_VARIABLE = "EVOGATE_TEST_RECORD";
