import type { GainedCapability } from "../core/capability-delta.ts";
import { coversTarget } from "../core/capability-pattern.ts";
import type { GateInput, Need } from "../core/judgement.ts";

/**
 * The gained capabilities that a person has to settle: risky ones that the policy does not allow as a whole. Without a
 * base there is no version that could have gained anything, and nobody who could settle it.
 */
export function findCapabilityNeeds(
  gained: readonly GainedCapability[],
  { run, policy }: Pick<GateInput, "run" | "policy">,
): readonly Need[] {
  const { gained: rule, allow } = policy.capabilities;
  if (run.base === null || rule === "allow") return [];
  const isAllowed = ({ capability }: GainedCapability): boolean =>
    allow.some((pattern) => pattern.kind === capability.kind && coversTarget(pattern, capability.target));
  return gained
    .filter((one) => one.capability.risk === "risky" && !isAllowed(one))
    .map((one): Need => ({ kind: "capability", ...one }));
}
