import type { Finding } from "../core/finding.ts";
import type { ArtifactId } from "../core/ids.ts";
import { acceptsFinding, type Suppression } from "../core/policy.ts";

/**
 * Whether the policy accepts a finding in advance. The list comes from the base tip, so one that the change itself adds
 * is not in it; an expired one counts as absent.
 */
export function isSuppressed(
  finding: Finding,
  artifact: ArtifactId,
  suppressions: readonly Suppression[],
  now: Date,
): boolean {
  return suppressions.some(
    (suppression) =>
      suppression.artifact === artifact &&
      acceptsFinding(suppression, finding) &&
      now.getTime() < suppression.expires.getTime(),
  );
}
