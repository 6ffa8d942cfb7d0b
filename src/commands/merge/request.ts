import { fail, ok, type Result } from "../../core/fault.ts";
import type { Invocation } from "../command.ts";
import { readRequest, type ScanRequest } from "../scan/request.ts";

/** What is to be joined, and what a whole run would have been asked for. */
export interface MergeRequest {
  /** As typed; never empty. */
  readonly reports: readonly string[];
  readonly whole: ScanRequest;
}

/** As many as GitHub starts jobs of one matrix, for each of four stages; each is read into memory. */
const MOST_REPORTS = 1024;

/** Faults: those of the options of `scan`, `usage`, `report-missing` and `report-doubled` for `--expect`. */
export function readMergeRequest({ positionals, options }: Invocation): Result<MergeRequest> {
  if (positionals.length === 0) return fail("usage", "merge needs the files of reports");
  if (positionals.length > MOST_REPORTS) return fail("usage", `merge takes at most ${MOST_REPORTS} reports`);
  const wanted = options.get("expect")?.at(-1) ?? null;
  if (wanted !== null && !/^[1-9]\d{0,3}$/u.test(wanted))
    return fail("usage", "--expect takes how many reports there are");
  const missing = wanted === null ? 0 : Number(wanted) - positionals.length;
  if (missing !== 0) {
    const message = `--expect ${wanted ?? ""}, but ${positionals.length} reports were named`;
    return fail(missing > 0 ? "report-missing" : "report-doubled", message);
  }
  const whole = readRequest({ positionals: [], options });
  return whole.ok ? ok({ reports: positionals, whole: whole.value }) : whole;
}
