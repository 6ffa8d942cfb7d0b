import type { Capability } from "./capability.ts";

/** What a version can do more and less than the one before. Each list is in the order of capabilities. */
export interface CapabilityDelta {
  readonly gained: readonly GainedCapability[];
  /** Those of the version before. */
  readonly lost: readonly Capability[];
  readonly kept: readonly Capability[];
}

export interface GainedCapability {
  readonly capability: Capability;
  /** What the version before could do of it already; null when it could do none of it. */
  readonly widens: Capability | null;
}

/** Of what nothing is known, or what is the same. */
export const NO_DELTA: CapabilityDelta = { gained: [], lost: [], kept: [] };
