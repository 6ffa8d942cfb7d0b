import type { Finding, RuleId } from "../../core/finding.ts";
import type { Policy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { createMasks } from "../masks.ts";
import { runRule } from "./find-hits.ts";
import { findViolations } from "./policy/find-violations.ts";
import { AST_RULES } from "./rules.generated.ts";

/**
 * All rules over one side of an artifact, or those that are wanted; those of the policy first, in any case. Code that a
 * text tells nobody to run is not looked at.
 */
export function* findIn(
  whole: UnderstoodArtifact,
  policy: Pick<Policy, "imports" | "capabilities">,
  isWanted: (rule: RuleId) => boolean = () => true,
): Generator<Finding, void> {
  const side = { ...whole, sources: whole.sources.filter(({ isMeant }) => isMeant) };
  const masks = createMasks();
  yield* findViolations(side, policy, AST_RULES, masks);
  for (const rule of AST_RULES) if (isWanted(rule.rule)) yield* runRule(rule, side, masks);
}
