import { fileOf } from "../../artifacts/formats/unfolded.ts";
import { discover, type Places } from "../../artifacts/discover.ts";
import type { CapabilityClaim } from "../../core/capability.ts";
import type { Examinable } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { ArtifactId } from "../../core/ids.ts";
import { NO_LINEAGE, type Lineage } from "../../core/lineage.ts";
import type { Policy } from "../../core/policy.ts";
import { entriesOf, type Locks } from "../../promotion/standing.ts";
import type { Side } from "./find-artifacts.ts";
import type { Sources } from "./sources.ts";

/** In milliseconds: `evolutionsPerHour` says over what it counts. */
const WINDOW = 60 * 60 * 1000;

interface Asking {
  readonly policy: Policy;
  readonly places: Places;
  readonly locks: Locks;
  readonly head: Side;
  readonly now: Date;
  /** False for an index alone, which is compared with a branch at work: its commits are no evolutions yet. */
  readonly isBaseNamed: boolean;
}

/** What the base knows of the past, as far as the policy limits it. Faults: those of git. */
export async function findLineage(
  changes: readonly Examinable[],
  sources: Sources,
  { policy, places, locks, head, now, isBaseNamed }: Asking,
): Promise<Result<Lineage>> {
  if (sources.before === null || changes.length === 0) return ok(NO_LINEAGE);
  const { limits } = policy.gate;
  const isCounted = limits.evolutionsPerHour !== null && isBaseNamed;
  const evolutions = isCounted ? await countEvolutions(changes, sources, now) : ok(new Map());
  if (!evolutions.ok) return evolutions;
  return ok({
    anchors: limits.driftFromAnchor === null ? new Map() : findAnchors(changes, locks),
    locked: limits.driftFromAnchor === null ? new Map() : findLocked(changes, locks),
    evolutions: evolutions.value,
    activeArtifacts: limits.activeArtifacts === null ? 0 : discover(head.entries, places).length,
  });
}

/** Merges on the base that changed a file of an artifact. */
async function countEvolutions(
  changes: readonly Examinable[],
  { comparison, commits }: Sources,
  now: Date,
): Promise<Result<Lineage["evolutions"]>> {
  const counts = new Map<ArtifactId, number>();
  if (comparison === null || commits.base === null) return ok(counts);
  const merged = await comparison.repository.mergedSince(commits.base, new Date(now.getTime() - WINDOW));
  if (!merged.ok) return merged;
  for (const change of changes) {
    const sides = change.kind === "added" ? [change.head] : [change.head, change.before];
    const own = new Set<string>(sides.flatMap(({ entries }) => entries.map(({ path }) => fileOf(path))));
    counts.set(change.head.id, merged.value.filter((paths) => paths.some((path) => own.has(path))).length);
  }
  return ok(counts);
}

/** By the lock of the base tip, else by that of the fork point. A moved artifact keeps its anchor. */
function findAnchors(changes: readonly Examinable[], locks: Locks): Lineage["anchors"] {
  const anchors = new Map<ArtifactId, readonly CapabilityClaim[]>();
  for (const change of changes) {
    const id = change.kind === "added" ? change.head.id : change.before.id;
    const [entry] = entriesOf(id, locks);
    if (entry !== undefined) anchors.set(change.head.id, entry.anchor.capabilities);
  }
  return anchors;
}

/** By the entry that has the very version before. */
function findLocked(changes: readonly Examinable[], locks: Locks): Lineage["locked"] {
  const found = new Map<ArtifactId, readonly CapabilityClaim[]>();
  for (const change of changes) {
    if (change.kind === "added") continue;
    const { id, digest } = change.before;
    const entry = entriesOf(id, locks).find((each) => each.digest === digest);
    if (entry !== undefined) found.set(change.head.id, entry.capabilities);
  }
  return found;
}
