import type { Finding } from "../core/finding.ts";
import type { Fingerprint } from "../core/ids.ts";

export interface Compared {
  readonly finding: Finding;
  readonly isKnown: boolean;
}

/**
 * Compares the findings of both sides as multisets of fingerprints: as many as stood there before are known, the rest
 * is new. Findings of one fingerprint are told apart by their place only, so the first ones in order count as known.
 * A finding about the change itself cannot have been there before.
 */
export function compareFindings(head: readonly Finding[], before: readonly Finding[] | null): readonly Compared[] {
  const left = new Map<Fingerprint, number>();
  for (const { fingerprint } of before ?? []) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return head.map((finding) => {
    const count = left.get(finding.fingerprint) ?? 0;
    const isKnown = finding.about === "state" && count > 0;
    if (isKnown) left.set(finding.fingerprint, count - 1);
    return { finding, isKnown };
  });
}
