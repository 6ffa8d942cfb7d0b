import { fail, ok, type Result } from "../../core/fault.ts";
import type { EngineEnd } from "./run-engine.ts";

/** Exit codes of osv-scanner 2.5.1: 0 when nothing was found, 1 when something was. */
export const NOTHING_FOUND = 0;
export const FOUND = 1;

/** In the log when something was left out, whatever the exit code says. */
const TROUBLE = /^.*(?:Error during extraction|could not load|failed resolution|openAndExtractFromFile).*$/mu;
/** Of what the log says, in characters. */
const LONGEST_TROUBLE = 300;

/** The report of a run that ended as it should. Fault `scanner-failed` for every other end, and where the log tells of trouble. */
export function believeEnd({ exitCode, report, log }: EngineEnd, expected: readonly number[]): Result<string> {
  const trouble = TROUBLE.exec(log)?.[0].trim();
  if (trouble !== undefined) return fail("scanner-failed", `osv-scanner says: ${trouble.slice(0, LONGEST_TROUBLE)}`);
  if (expected.includes(exitCode)) return ok(report);
  const lastLine = (log.trimEnd().split("\n").at(-1) ?? "").slice(0, LONGEST_TROUBLE);
  const why = exitCode === NOTHING_FOUND ? "it found nothing, not even what is known to be affected" : lastLine;
  return fail("scanner-failed", `osv-scanner ended with ${exitCode}: ${why}`);
}
