import type { Gap, RunInfo } from "../core/judgement.ts";
import type { Outcomes } from "../core/outcome.ts";
import type { Policy } from "../core/policy.ts";
import { STAGE_IDS, type StageId } from "../core/stage-id.ts";

/** Required stages that did not finish, and what the run as a whole cannot promise. */
export function findGaps(outcomes: Outcomes, policy: Policy, run: RunInfo): readonly Gap[] {
  return [...STAGE_IDS.flatMap((stage) => gapOf(stage, outcomes, policy)), ...runGaps(run)];
}

/** Gaps of every artifact of the run, whatever its stages said. */
export function runGaps(run: RunInfo): readonly Gap[] {
  const gaps: Gap[] = [];
  if (run.scope === "pre-commit") gaps.push({ kind: "pre-commit" });
  if (!run.enforced) gaps.push({ kind: "not-enforced" });
  return gaps;
}

function gapOf(stage: StageId, outcomes: Outcomes, policy: Policy): readonly Gap[] {
  const outcome = outcomes[stage];
  if (!isRequired(stage, policy) || outcome.kind === "completed" || outcome.kind === "not-applicable") return [];
  return [{ kind: "stage", stage, outcome }];
}

/** Intake is always required: what was not read was not judged. */
export function isRequired(stage: StageId, policy: Policy): boolean {
  switch (stage) {
    case "intake":
      return true;
    case "review":
      return isReviewRequired(policy.stages.review);
    case "supply-chain":
      return policy.stages.supplyChain.required;
    case "rules":
    case "ast":
    case "sandbox":
      return policy.stages[stage].required;
  }
}

function isReviewRequired({ required, model }: Policy["stages"]["review"]): boolean {
  return required === "auto" ? model !== null : required;
}
