import type { Places } from "../../artifacts/discover.ts";
import type { ReadBlob } from "../../artifacts/open.ts";
import { findSteeringEdits } from "../../artifacts/steering.ts";
import type { SteeringEdit } from "../../core/judgement.ts";
import type { Ports } from "../../ports/ports.ts";
import { LOCK_PATH } from "../../promotion/lock/lock.ts";
import type { Locks } from "../../promotion/standing.ts";
import type { Side } from "./find-artifacts.ts";
import type { Sources } from "./sources.ts";

/** What of a run decides whether an edit of the lock is harmless. */
interface Judged {
  readonly places: Places;
  readonly locks: Locks;
  readonly readHead: ReadBlob;
  readonly ports: Pick<Ports, "timeLimit" | "clock">;
  readonly changedIds: ReadonlySet<string>;
}

/** The edits that steer the gate; a lock as `evogate lock` writes it is none. The first commit starts a gate: it steers none. */
export async function findSteering(
  { head, before }: { readonly head: Side; readonly before: Side },
  sources: Sources,
  { places, locks, readHead, ports, changedIds }: Judged,
): Promise<readonly SteeringEdit[]> {
  if (sources.before === null) return [];
  const edits = findSteeringEdits(head.entries, before.entries).map((path) => ({ path }));
  if (!edits.some(({ path }) => path === LOCK_PATH)) return edits;
  const { whyLockEditSteers } = await import("./lock-edit.ts");
  const because = await whyLockEditSteers({
    tree: sources.head,
    head: head.entries,
    before: before.entries,
    places,
    readHead,
    ports,
    prior: locks.forkPoint,
    isJudged: (id) => changedIds.has(id),
  });
  const others = edits.filter(({ path }) => path !== LOCK_PATH);
  return because === null ? others : [...others, { path: LOCK_PATH, because }];
}
