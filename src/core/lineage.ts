import type { CapabilityClaim } from "./capability.ts";
import type { ArtifactId } from "./ids.ts";

/** What the base knows of its artifacts' past: limits are measured by it. */
export interface Lineage {
  /** What was risky in the first version that was locked, by the id of the head; nothing for an artifact without one. */
  readonly anchors: ReadonlyMap<ArtifactId, readonly CapabilityClaim[]>;
  /** What the version before can do by its lock, with all that it uses; nothing where no lock has that version. */
  readonly locked: ReadonlyMap<ArtifactId, readonly CapabilityClaim[]>;
  /** How many merges on the base changed an artifact within the last hour; nothing for none. */
  readonly evolutions: ReadonlyMap<ArtifactId, number>;
  /** Artifacts of the whole head. */
  readonly activeArtifacts: number;
}

/** Where there is no base, or nobody asks. */
export const NO_LINEAGE: Lineage = { anchors: new Map(), locked: new Map(), evolutions: new Map(), activeArtifacts: 0 };
