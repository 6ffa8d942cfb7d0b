import type { ArtifactId } from "../core/ids.ts";
import type { Policy, Suppression } from "../core/policy.ts";
import { compileGlob, matchesGlob } from "../text/glob.ts";

/**
 * The policy with its suppressions spelled out for the artifacts of a run: one for each artifact that the glob of a
 * suppression matches. The gate then compares ids and nothing else.
 */
export function bindSuppressions(policy: Policy, artifacts: readonly ArtifactId[]): Policy {
  return {
    ...policy,
    suppressions: policy.suppressions.flatMap((suppression) => bindSuppression(suppression, artifacts)),
  };
}

/** One for each artifact that the glob matches. */
export function bindSuppression(suppression: Suppression, artifacts: readonly ArtifactId[]): readonly Suppression[] {
  const glob = compileGlob(suppression.artifact);
  return artifacts
    .filter((id) => id === suppression.artifact || (glob.ok && matchesGlob(glob.value, id)))
    .map((artifact) => ({ ...suppression, artifact }));
}
