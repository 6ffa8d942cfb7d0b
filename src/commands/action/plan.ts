import { fail, type Result } from "../../core/fault.ts";
import { planEvent, planProposal, type EventPlan } from "../../github/event.ts";
import type { Inputs } from "../../github/inputs.ts";
import type { GitHub } from "../../ports/github.ts";
import type { Runner } from "../../ports/runner.ts";

/**
 * What this run is to judge: the pull request that the inputs name, else what the event says. Faults: those of the event
 * and of GitHub, `usage`, `head-unexpected`.
 */
export async function planRun(
  runner: Runner,
  inputs: Inputs,
  github: Result<GitHub> | null,
): Promise<Result<EventPlan>> {
  const plan = inputs.pullRequest === null ? await planByEvent(runner) : await planByNumber(runner, inputs, github);
  if (!plan.ok || inputs.expectedHead === null) return plan;
  const head = inputs.head ?? plan.value.about;
  if (head === inputs.expectedHead) return plan;
  return fail("head-unexpected", `the head is ${head ?? "not known"}, and not the expected ${inputs.expectedHead}`);
}

async function planByEvent(runner: Runner): Promise<Result<EventPlan>> {
  const payload = await runner.readPayload();
  return payload.ok ? planEvent({ name: runner.eventName, sha: runner.sha, payload: payload.value }) : payload;
}

/** Whoever starts a run by hand has looked at a head: only that one is judged, whatever was pushed since. */
async function planByNumber(
  { eventName }: Runner,
  { pullRequest, expectedHead }: Inputs,
  github: Result<GitHub> | null,
): Promise<Result<EventPlan>> {
  if (eventName !== "workflow_dispatch") {
    return fail("usage", "the input pull-request is for workflow_dispatch: other events name what they are about");
  }
  if (expectedHead === null) return fail("usage", "the input pull-request needs the input expected-head-sha");
  if (github === null) return fail("usage", "the input pull-request needs a github-token, and no offline");
  if (!github.ok) return github;
  const found = await github.value.pullRequest(pullRequest ?? 0);
  if (!found.ok) return found;
  const { number, headSha, baseRef, baseSha } = found.value;
  return planProposal({ number, headSha, baseRef, baseSha });
}
