import { readFileSync } from "node:fs";
import type { PublicReport } from "../../src/report/report.ts";
import { REPORTS } from "./decisions.ts";

/** A report of the samples by its name. */
export function sampleReport(name: string): PublicReport {
  const report = REPORTS[name];
  if (report === undefined) throw new Error(`no report ${name}`);
  return report;
}

export const SAMPLES: readonly string[] = Object.keys(REPORTS);

/** What a person has read and found right. */
export function readGolden(file: string): string {
  return readFileSync(`test/report/golden/${file}`, "utf8");
}
