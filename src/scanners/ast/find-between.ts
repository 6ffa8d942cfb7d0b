import type { Finding } from "../../core/finding.ts";
import type { Ports } from "../../ports/ports.ts";
import type { UnderstoodChange } from "./check.ts";
import { CHANGE_RULES } from "./change-rules.generated.ts";
import { createMasks, runChangeRule } from "./find-hits.ts";
import { describeLateRules, TIME_LIMIT, type SideFindings } from "./rule-time.ts";

/** All rules about the change; what was found before the time was over counts. */
export function findBetween(change: UnderstoodChange, timeLimit: Ports["timeLimit"]): SideFindings {
  const findings: Finding[] = [];
  const masks = createMasks();
  const run = timeLimit.run(TIME_LIMIT, () => {
    for (const rule of CHANGE_RULES) for (const finding of runChangeRule(rule, change, masks)) findings.push(finding);
  });
  return { findings, faults: run.ok ? [] : [describeLateRules(change.head, run.fault)] };
}
