import type { Standing } from "../core/artifact.ts";
import type { Digest } from "../core/ids.ts";
import type { Lock, LockedArtifact } from "./lock/lock.ts";

/** The locks that count: both are the base's own history. Null where there is none. */
export interface Locks {
  readonly baseTip: Lock | null;
  readonly forkPoint: Lock | null;
}

/**
 * How a version at the fork point stands. An entry of the base tip or of the fork point with its digest makes it approved,
 * or a baseline where the entry says so; without any entry it is a baseline; with other entries only, nobody approved it.
 * A version that could not be read has no digest and equals no entry.
 */
export function standingOf(id: string, digest: Digest | null, locks: Locks): Standing {
  const entries = entriesOf(id, locks);
  const own = entries.find((entry) => entry.digest === digest);
  if (own !== undefined) return own.isBaseline ? "baseline" : "approved";
  return entries.length === 0 ? "baseline" : "lock-differs";
}

/** What both locks say of an artifact, that of the base tip first. */
export function entriesOf(id: string, { baseTip, forkPoint }: Locks): readonly LockedArtifact[] {
  return [baseTip, forkPoint].flatMap((lock) => {
    const entry = lock?.artifacts.get(id);
    return entry === undefined ? [] : [entry];
  });
}
