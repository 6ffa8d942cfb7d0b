import type { Fault, Result } from "../../core/fault.ts";
import type { EventPlan } from "../../github/event.ts";
import type { GitHub } from "../../ports/github.ts";
import type { CountedReviews } from "../approvals/reviews/count-reviews.ts";
import type { Surroundings } from "../command.ts";
import { runScan, type ScanResult } from "../scan/command.ts";
import type { Ways } from "../scan/judge-change.ts";
import type { ScanRequest } from "../scan/request.ts";

/** What judges: a scan, or the reports of other jobs joined; with the reviews of the pull request, where there is one. */
export async function judge(
  request: ScanRequest,
  reports: readonly string[],
  askForReviews: Ways["askForReviews"],
  surroundings: Surroundings,
): Promise<ScanResult> {
  if (reports.length === 0) return await runScan(request, surroundings, askForReviews);
  const { mergeReports } = await import("../merge/run.ts");
  return await mergeReports({ reports, whole: request }, surroundings, askForReviews);
}

/**
 * Asks GitHub who approved the head of the pull request that a run is about, or that a queue's group was made for; null
 * where there is none, or no token.
 */
export function openReviews(
  github: Result<GitHub> | null,
  { about, pullRequest, queued }: Pick<EventPlan, "about" | "pullRequest" | "queued">,
): Ways["askForReviews"] {
  const number = pullRequest ?? queued;
  if (github === null || about === null || number === null) return null;
  return async (policy) => {
    if (!github.ok) return refuse(github.fault);
    const { countReviews } = await import("../approvals/reviews/count-reviews.ts");
    if (queued === null) return await countReviews({ number, head: about }, policy, github.value);
    const pull = await github.value.pullRequest(number);
    if (!pull.ok) return refuse(pull.fault);
    const { headSha: elsewhere } = pull.value;
    return { ...(await countReviews({ number, head: elsewhere }, policy, github.value)), elsewhere };
  };
}

function refuse({ message }: Fault): CountedReviews {
  return { by: [], reviews: [{ by: null, because: `GitHub cannot be asked: ${message}` }] };
}
