import { readFileSync } from "node:fs";
import { disclose } from "../../src/report/disclose.ts";
import type { PublicReport, Report } from "../../src/report/report.ts";
import { REPORTS } from "./decisions.ts";

/** A report of the samples by its name; `class-only` is the rejected one, as its author may see it. */
export function sampleReport(name: string): PublicReport {
  const report = REPORTS[name === "class-only" ? "reject" : name];
  if (report === undefined) throw new Error(`no report ${name}`);
  return name === "class-only" ? disclose({ ...(report as Report), disclosure: "class-only" }, "shown") : report;
}

export const SAMPLES: readonly string[] = [...Object.keys(REPORTS), "class-only"];

/** What a person has read and found right. */
export function readGolden(file: string): string {
  return readFileSync(`test/report/golden/${file}`, "utf8");
}
