import { addTo } from "../core/group.ts";
import type { Finding } from "../core/finding.ts";
import type { Fingerprint } from "../core/ids.ts";

export interface Compared {
  readonly finding: Finding;
  readonly isKnown: boolean;
}

/**
 * Compares the findings of both sides as multisets of fingerprints: as many as stood there before are known, the rest
 * is new, and so is one that lost a condition around it. Findings of one fingerprint are told apart by their place only,
 * so the first ones in order count as known. A finding about the change itself cannot have been there before.
 */
export function compareFindings(head: readonly Finding[], before: readonly Finding[] | null): readonly Compared[] {
  const left = new Map<Fingerprint, number[]>();
  for (const { fingerprint, guards = 0 } of before ?? []) {
    addTo(left, fingerprint, guards);
  }
  for (const known of left.values()) known.sort((a, b) => b - a);
  return head.map((finding) => ({ finding, isKnown: finding.about === "state" && takeKnown(finding, left) }));
}

/** Takes the most guarded one that was guarded no better: what is left is for those with fewer conditions. */
function takeKnown({ fingerprint, guards = 0 }: Finding, left: ReadonlyMap<Fingerprint, number[]>): boolean {
  const known = left.get(fingerprint) ?? [];
  const at = known.findIndex((earlier) => earlier <= guards);
  if (at >= 0) known.splice(at, 1);
  return at >= 0;
}
