import { fail, ok, type Result } from "../../core/fault.ts";
import type { Sha256 } from "../../core/ids.ts";
import type { Files } from "../../ports/files.ts";
import { LARGEST_REPORT, parseReport } from "../../report/json/parse-report.ts";
import type { WrittenReport } from "../../report/json/written-report.ts";

/** A report of a part of a run. */
export interface Part {
  /** As the user named it. */
  readonly name: string;
  readonly report: WrittenReport;
}

/** Reads reports one after the other. Faults: those of reading files, `report-invalid`, `report-doubled`. */
export async function readParts(names: readonly string[], files: Files): Promise<Result<readonly Part[]>> {
  const parts: Part[] = [];
  const known = new Map<Sha256, string>();
  for (const name of names) {
    const content = await files.read(name);
    if (!content.ok) return content;
    const { bytes, size, sha256 } = content.value;
    const twin = known.get(sha256);
    if (twin !== undefined) return fail("report-doubled", `${twin} and ${name} are the same report`);
    known.set(sha256, name);
    if (bytes === null)
      return fail("report-invalid", `${name} has ${size} bytes; at most ${LARGEST_REPORT} are read of a report`);
    const report = parseReport(name, bytes);
    if (!report.ok) return report;
    parts.push({ name, report: report.value });
  }
  return ok(parts);
}
