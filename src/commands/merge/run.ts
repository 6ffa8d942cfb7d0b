import { fail } from "../../core/fault.ts";
import type { CommandResult, Invocation, Surroundings } from "../command.ts";
import { complain } from "../complain.ts";
import { writeReports, type ScanResult } from "../scan/command.ts";
import type { Ways } from "../scan/judge-change.ts";
import { openSources } from "../scan/open-sources.ts";
import { judgeParts } from "./judge-parts.ts";
import { readParts } from "./read-parts.ts";
import { readMergeRequest, type MergeRequest } from "./request.ts";

/** Joins the reports that the command line names. */
export async function runMerge(invocation: Invocation, surroundings: Surroundings): Promise<CommandResult> {
  const request = readMergeRequest(invocation);
  return request.ok ? await mergeReports(request.value, surroundings) : complain([request.fault]);
}

/**
 * Decides what a whole run would have decided, from the reports of its parts. The repository says what differs, and the
 * base which policy holds; of the reports only what the stages found is taken.
 */
export async function mergeReports(
  { reports, whole }: MergeRequest,
  surroundings: Surroundings,
  askForReviews: Ways["askForReviews"] = null,
): Promise<ScanResult> {
  const parts = await readParts(reports, surroundings.ports.files);
  if (!parts.ok) return complain([parts.fault]);
  const compared = parts.value.find(({ report }) => report.run.base !== null);
  if (whole.base === null && compared !== undefined)
    return complain([fail("usage", `${compared.name} compares with a base: name it with --base`).fault]);
  const sources = await openSources(whole, surroundings);
  if (!sources.ok) return complain([sources.fault]);
  try {
    const judged = await judgeParts(parts.value, whole, sources.value, surroundings, askForReviews);
    if (!judged.ok) return complain(judged.faults);
    return await writeReports(judged.value.report, sources.value, whole, surroundings);
  } finally {
    await sources.value.close();
  }
}
