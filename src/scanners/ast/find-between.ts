import type { Finding } from "../../core/finding.ts";
import type { UnderstoodChange } from "./check.ts";
import { CHANGE_RULES } from "./change-rules.generated.ts";
import { createMasks } from "../masks.ts";
import { runChangeRule } from "./find-hits.ts";

/** All rules about the change. */
export function* findBetween(change: UnderstoodChange): Generator<Finding, void> {
  const masks = createMasks();
  for (const rule of CHANGE_RULES) yield* runChangeRule(rule, change, masks);
}
