import type { Fault } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { wholeFile } from "../../core/location.ts";
import type { Policy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { Ports } from "../../ports/ports.ts";
import { createMasks, runRule } from "./find-hits.ts";
import { findViolations } from "./policy/find-violations.ts";
import { AST_RULES } from "./rules.generated.ts";

/** For all rules over one side of an artifact. In milliseconds. */
const TIME_LIMIT = 5000;

export interface SideFindings {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

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
  if (run.ok) return { findings, faults: [] };
  const message = `${side.artifact.id}: the rules took longer than ${TIME_LIMIT} ms`;
  return { findings, faults: [{ code: run.fault.code, message, at: wholeFile(side.artifact.entries[0].path) }] };
}
