import type { Digest } from "../../core/ids.ts";
import type { LockedArtifact } from "./lock.ts";

/** What was computed of a version, before its history is known. */
export type Computed = Pick<LockedArtifact, "files" | "closure" | "capabilities"> & { readonly digest: Digest };

/**
 * The next entry of an artifact. The first version that is locked is the anchor for good. A baseline is one as long as
 * its content stays what was adopted: a changed version has passed the gate.
 */
export function updateArtifact(computed: Computed, prior: LockedArtifact | null): LockedArtifact {
  const { digest, files, closure, capabilities } = computed;
  const isBaseline = prior !== null && prior.isBaseline && prior.digest === digest;
  const anchor = prior?.anchor ?? { digest, capabilities: capabilities.filter(({ risk }) => risk === "risky") };
  return { digest, files, closure, capabilities, isBaseline, anchor };
}
