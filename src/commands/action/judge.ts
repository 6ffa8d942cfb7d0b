import type { Result } from "../../core/fault.ts";
import type { EventPlan } from "../../github/event.ts";
import type { GitHub } from "../../ports/github.ts";
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

/** Asks GitHub who approved the head of a pull request; null where there is none, or no token. */
export function openReviews(
  github: Result<GitHub> | null,
  { about, pullRequest }: Pick<EventPlan, "about" | "pullRequest">,
): Ways["askForReviews"] {
  if (github === null || about === null || pullRequest === null) return null;
  return async (policy) => {
    if (!github.ok)
      return { by: [], reviews: [{ by: null, because: `GitHub cannot be asked: ${github.fault.message}` }] };
    const { countReviews } = await import("../approvals/reviews/count-reviews.ts");
    return await countReviews({ number: pullRequest, head: about }, policy, github.value);
  };
}
