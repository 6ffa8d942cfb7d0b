import type { GainedCapability } from "../core/capability-delta.ts";
import { coversTarget } from "../core/capability-pattern.ts";
import type { CapabilityPlace } from "../core/capability.ts";
import type { GateInput, Judged, Need } from "../core/judgement.ts";
import { placeName } from "../core/location.ts";

type CapabilityNeed = Extract<Need, { kind: "capability" }>;

/**
 * The gained capabilities that a person has to settle: risky ones that the policy does not allow as a whole. Without a
 * base there is no version that could have gained anything, and nobody who could settle it.
 */
export function findCapabilityNeeds(
  gained: readonly GainedCapability[],
  findings: readonly Judged[],
  { run, policy }: Pick<GateInput, "run" | "policy">,
): readonly Need[] {
  return run.base === null ? [] : findPersonalNeeds(gained, findings, policy);
}

/** The same whatever it is compared with: what a person would have to settle if all of it came with a change. */
export function findPersonalNeeds(
  gained: readonly GainedCapability[],
  findings: readonly Judged[],
  policy: GateInput["policy"],
): readonly CapabilityNeed[] {
  const { gained: rule, allow } = policy.capabilities;
  if (rule === "allow") return [];
  const isAllowed = ({ capability }: GainedCapability): boolean =>
    allow.some((pattern) => pattern.kind === capability.kind && coversTarget(pattern, capability.target));
  const suppressed = findings.filter(({ status }) => status === "suppressed");
  return gained
    .filter((one) => one.capability.risk === "risky" && !isAllowed(one) && !isAccepted(one, suppressed))
    .map((one): CapabilityNeed => ({ kind: "capability", ...one }));
}

/** An instruction is the same words that a rule finds: whoever accepts them on the base tip has accepted both. */
function isAccepted({ capability: { kind, at } }: GainedCapability, suppressed: readonly Judged[]): boolean {
  const stands = (place: CapabilityPlace): boolean =>
    suppressed.some(
      ({ finding: { primary } }) =>
        placeName(primary) === placeName(place) && primary.line <= place.line && place.line <= primary.endLine,
    );
  return kind === "instruction" && at.every(stands);
}
