import { readFileSync, writeFileSync } from "node:fs";

/** The fewest tests that a run has to find, skipped ones included. Throws when the file is missing or wrong. */
export function readExpectedCount(file: string): number {
  const { tests } = JSON.parse(readFileSync(file, "utf8")) as { readonly tests?: unknown };
  if (!Number.isSafeInteger(tests) || Number(tests) < 1) throw new Error(`${file} has no whole number "tests" above 0`);
  return Number(tests);
}

export function writeExpectedCount(file: string, tests: number): void {
  writeFileSync(file, `${JSON.stringify({ tests }, null, 2)}\n`);
}
