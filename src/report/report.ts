import type { Artifact } from "../core/artifact.ts";
import type { Brand } from "../core/brand.ts";
import type { RuleId, RuleMeta } from "../core/finding.ts";
import { decisionOf, worstDecision, type Decision, type Judgement, type RunInfo } from "../core/judgement.ts";
import type { Policy } from "../core/policy.ts";

/** Everything a reporter may say. One value, made once; reporters compute nothing and read nothing else. */
export interface Report {
  readonly tool: { readonly name: "evogate"; readonly version: string };
  readonly run: RunInfo;
  readonly disclosure: Policy["disclosure"];
  /** Sorted by id. */
  readonly judgements: readonly Judgement[];
  /** The same on both sides; empty unless the run was asked for them. */
  readonly unchanged: readonly Artifact[];
  /** The texts of the rules that occur. */
  readonly rules: ReadonlyMap<RuleId, RuleMeta>;
}

/** What may be shown; only `disclose` makes it. */
export type PublicReport = Brand<Report, "public">;

/** A run has the worst decision of its artifacts; `promote` when nothing differs. */
export function runDecision(report: Report): Decision {
  return worstDecision(report.judgements.map(decisionOf));
}
