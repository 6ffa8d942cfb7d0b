import { writeFileSync } from "node:fs";
import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import { RECORD_VARIABLE, type RecordedTest, type TestRecord } from "./record.ts";

/**
 * A reporter of vitest that writes a TestRecord as JSON to the file that the environment names.
 * Vitest's own JSON has neither the reasons of skipped tests nor the errors outside tests.
 */
export default class Recorder implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    // Vitest lists them as they happened to start.
    const sorted = modules.toSorted((a, b) => (a.relativeModuleId < b.relativeModuleId ? -1 : 1));
    const record: TestRecord = {
      tests: sorted.flatMap((module) => [...module.children.allTests()].map(recordTest)),
      broken: [...sorted.flatMap(listBroken), ...unhandled.map((error) => `unhandled error: ${error.message}`)],
    };
    writeFileSync(process.env[RECORD_VARIABLE] ?? "", JSON.stringify(record));
  }
}

function recordTest(test: TestCase): RecordedTest {
  const result = test.result();
  return {
    name: `${test.module.relativeModuleId} > ${test.fullName}`,
    state: result.state,
    reason:
      result.state === "skipped" ? (result.note ?? (test.options.mode === "todo" ? "to be written" : null)) : null,
  };
}

function listBroken(module: TestModule): readonly string[] {
  const scopes = [module, ...module.children.allSuites()];
  return scopes.flatMap((scope) => scope.errors().map((error) => `${module.relativeModuleId}: ${error.message}`));
}
