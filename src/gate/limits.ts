import type { Artifact, Examinable } from "../core/artifact.ts";
import type { CapabilityClaim } from "../core/capability.ts";
import type { Path } from "../core/ids.ts";
import type { GateInput, Need } from "../core/judgement.ts";
import { countDrift, findUnseen } from "../delta/drift.ts";

/**
 * The limits of the policy that a change exceeds. Each change counts as one evolution more of its artifact; only a new
 * artifact makes there be more of them. `capabilities` and `earlier` are what was seen of both versions. Without a base there is no past, and nobody who could settle anything.
 */
export function findLimitNeeds(
  { kind, head }: Examinable,
  capabilities: readonly CapabilityClaim[],
  earlier: readonly CapabilityClaim[] | null,
  { run, policy, lineage }: Pick<GateInput, "run" | "policy" | "lineage">,
): readonly Need[] {
  if (run.base === null) return [];
  const { evolutionsPerHour, activeArtifacts, driftFromAnchor } = policy.gate.limits;
  const needs: Need[] = [];
  const at = mainPathOf(head);
  const evolutions = (lineage.evolutions.get(head.id) ?? 0) + 1;
  if (evolutionsPerHour !== null && evolutions > evolutionsPerHour)
    needs.push({ kind: "limit", limit: "evolutionsPerHour", count: evolutions, allowed: evolutionsPerHour, at });
  const active = lineage.activeArtifacts;
  if (kind === "added" && activeArtifacts !== null && active > activeArtifacts)
    needs.push({ kind: "limit", limit: "activeArtifacts", count: active, allowed: activeArtifacts, at });
  const anchor = lineage.anchors.get(head.id);
  // Without a version to compare with all files were looked at.
  const unseen = earlier === null ? [] : findUnseen(lineage.locked.get(head.id) ?? [], earlier);
  const drift = anchor === undefined ? 0 : countDrift([...capabilities, ...unseen], anchor);
  if (driftFromAnchor !== null && drift > driftFromAnchor)
    needs.push({ kind: "drift", count: drift, allowed: driftFromAnchor, at });
  return needs;
}

/** The file that stands for an artifact: what an agent reads first. */
export function mainPathOf({ entries }: Artifact): Path {
  return (entries.find(({ path }) => /(?:^|\/)skill\.md$/iu.test(path)) ?? entries[0]).path;
}
