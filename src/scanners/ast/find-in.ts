import type { Finding } from "../../core/finding.ts";
import type { Policy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Ports } from "../../ports/ports.ts";
import { createMasks, runRule } from "./find-hits.ts";
import { findViolations } from "./policy/find-violations.ts";
import { describeLateRules, TIME_LIMIT, type SideFindings } from "./rule-time.ts";
import { AST_RULES } from "./rules.generated.ts";

/**
 * All rules over one side of an artifact, those of the policy first; what was found before the time was over counts. Code
 * that a text tells nobody to run is not looked at.
 */
export function findIn(
  whole: UnderstoodArtifact,
  policy: Pick<Policy, "imports" | "capabilities">,
  timeLimit: Ports["timeLimit"],
): SideFindings {
  const side = { ...whole, sources: whole.sources.filter(({ isMeant }) => isMeant) };
  const findings: Finding[] = [];
  const masks = createMasks();
  const run = timeLimit.run(TIME_LIMIT, () => {
    for (const finding of findViolations(side, policy, AST_RULES, masks)) findings.push(finding);
    for (const rule of AST_RULES) for (const finding of runRule(rule, side, masks)) findings.push(finding);
  });
  return { findings, faults: run.ok ? [] : [describeLateRules(side, run.fault)] };
}
