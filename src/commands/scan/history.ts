import { differingPaths } from "../../artifacts/differences.ts";
import type { Artifact, Entry, Standing } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import { hasClosures, lockedClosure } from "../../promotion/closure.ts";
import { standingOf, type Locks } from "../../promotion/standing.ts";
import { loadLock } from "../promotion/load-lock.ts";
import type { Sources } from "./sources.ts";

/** What the base's locks say of the versions before. */
export interface History {
  standingOf(before: Pick<Artifact, "id" | "digest">): Standing;
  /** Files outside of an artifact, named by its locked closure, that differ: by side. Both empty when none does. */
  closureEdits(id: string): { readonly head: readonly Entry[]; readonly before: readonly Entry[] };
}

/** The locks of base tip and fork point; none in a plain scan. Fault `lock-invalid`. */
export async function loadLocks({ comparison, before }: Sources): Promise<Result<Locks>> {
  const none = ok(null);
  const [baseTip, forkPoint] = await Promise.all([
    comparison?.baseTip === null || comparison === null ? none : loadLock(comparison.baseTip),
    before === null ? none : loadLock(before),
  ]);
  if (!baseTip.ok) return baseTip;
  return forkPoint.ok ? ok({ baseTip: baseTip.value, forkPoint: forkPoint.value }) : forkPoint;
}

export function openHistory(locks: Locks, head: readonly Entry[], before: readonly Entry[]): History {
  const differing: ReadonlySet<Path> = new Set(hasClosures(locks) ? differingPaths(head, before) : []);
  return {
    standingOf: ({ id, digest }) => standingOf(id, digest, locks),
    closureEdits(id) {
      if (differing.size === 0) return { head: [], before: [] };
      const closure = lockedClosure(id, locks);
      const touches = ({ path }: Entry): boolean => differing.has(path) && closure.has(path);
      return { head: head.filter(touches), before: before.filter(touches) };
    },
  };
}
