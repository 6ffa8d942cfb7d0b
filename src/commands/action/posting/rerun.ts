import { ok, type Result } from "../../../core/fault.ts";
import type { Sha } from "../../../core/ids.ts";
import type { GitHub } from "../../../ports/github.ts";

/** Events whose run is the pull request's own check. */
const OWN_EVENTS: readonly string[] = ["pull_request", "pull_request_target"];

/**
 * Has the pull request's own run judge once more when it says something else than this one: a review, and a run by hand,
 * would else leave the job that people require as it was. Its run is the latest of the same workflow file.
 */
export async function rerunWhereOutdated(
  head: Sha,
  hasPassed: boolean,
  workflowPath: string,
  github: GitHub,
): Promise<Result<void>> {
  const listed = await github.workflowRuns(head);
  if (!listed.ok) return listed;
  const own = listed.value.items.find(({ path, event }) => path === workflowPath && OWN_EVENTS.includes(event));
  if (own === undefined || own.status !== "completed") return ok(undefined);
  return (own.conclusion === "success") === hasPassed ? ok(undefined) : await github.rerun(own.id);
}
