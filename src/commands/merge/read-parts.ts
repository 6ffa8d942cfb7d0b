import { fail, ok, type Result } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import { LARGEST_REPORT, parseReport } from "../../report/json/parse-report.ts";
import type { WrittenReport } from "../../report/json/written-report.ts";

/** In bytes, of all reports together: what is read of them takes some ten times as much memory. */
const MOST_TOGETHER = 8 * LARGEST_REPORT;

/** A report of a part of a run. */
export interface Part {
  /** As the user named it. */
  readonly name: string;
  readonly report: WrittenReport;
}

/** Reads reports one after the other. Faults: those of reading files, `report-invalid`. */
export async function readParts(names: readonly string[], files: Files): Promise<Result<readonly Part[]>> {
  const parts: Part[] = [];
  let together = 0;
  for (const name of names) {
    const content = await files.read(name);
    if (!content.ok) return content;
    const { bytes, size } = content.value;
    if (bytes === null)
      return fail("report-invalid", `${name} has ${size} bytes; at most ${LARGEST_REPORT} are read of a report`);
    together += size;
    if (together > MOST_TOGETHER)
      return fail(
        "report-invalid",
        `the reports up to ${name} have ${together} bytes; at most ${MOST_TOGETHER} are read`,
      );
    const report = parseReport(name, bytes);
    if (!report.ok) return report;
    parts.push({ name, report: report.value });
  }
  return ok(parts);
}
