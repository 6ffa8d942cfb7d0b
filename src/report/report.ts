import type { Artifact, Standing } from "../core/artifact.ts";
import type { Brand } from "../core/brand.ts";
import type { RuleId, RuleMeta } from "../core/finding.ts";
import {
  decisionOf,
  worstDecision,
  type Decision,
  type Judgement,
  type RunInfo,
  type WeighedReview,
} from "../core/judgement.ts";
import type { Policy, SuppressionNotice } from "../core/policy.ts";

/** Everything a reporter may say. One value, made once; reporters compute nothing and read nothing else. */
export interface Report {
  readonly tool: { readonly name: "evogate"; readonly version: string };
  readonly run: RunInfo;
  readonly disclosure: Policy["disclosure"];
  /** Sorted by id. */
  readonly judgements: readonly Judgement[];
  /** The same on both sides; empty unless the run was asked for them. */
  readonly unchanged: readonly { readonly artifact: Artifact; readonly standing: Standing }[];
  /** Suppressions of the policy that should be looked at again. */
  readonly suppressions: readonly SuppressionNotice[];
  /** Approvals by review that were asked for; empty where nobody was. */
  readonly reviews: readonly WeighedReview[];
  /** Whether JSON says all that the gate was told, so that `merge` can decide anew. */
  readonly hasEvidence: boolean;
  /** The texts of the rules that occur. */
  readonly rules: ReadonlyMap<RuleId, RuleMeta>;
}

/** What may be shown; only `disclose` makes it. */
export type PublicReport = Brand<Report, "public">;

/** A run has the worst decision of its artifacts; `promote` when nothing differs, but never before a commit. */
export function runDecision({ judgements, run }: Report): Decision {
  const best: Decision = run.scope === "pre-commit" ? "incomplete" : "promote";
  return worstDecision([best, ...judgements.map(decisionOf)]);
}

/**
 * Whether a hook lets the commit be made: nothing blocks it, and every required stage that ran has finished. That is
 * less than a promotion, and no failure.
 */
export function mayCommit(report: Report): boolean {
  const isUnfinished = report.judgements.some(({ gaps }) =>
    gaps.some((gap) => gap.kind === "stage" && gap.outcome.kind !== "not-run"),
  );
  return report.run.scope === "pre-commit" && runDecision(report) === "incomplete" && !isUnfinished;
}
