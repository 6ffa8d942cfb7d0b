import type { Places } from "../../artifacts/discover.ts";
import { cacheContents } from "../../artifacts/content-cache.ts";
import type { LoadedPolicy } from "../../policy/load.ts";
import type { Locks } from "../../promotion/standing.ts";
import type { Outcome } from "../command.ts";
import { findChanges, type Changes, type Opening } from "./changes.ts";
import { checkFound, findArtifacts, type Side } from "./find-artifacts.ts";
import { loadLocks, openHistory } from "./history.ts";
import { compilePlaces } from "./places.ts";
import type { Sources } from "./sources.ts";

/** What a run is about, before any stage looks: both sides, and what differs between them. */
export interface OpenedChanges extends Changes, Opening {
  readonly places: Places;
  readonly locks: Locks;
  readonly head: Side;
  readonly before: Side;
}

/** Lists both sides and opens what differs. Faults: those of reading, of the lock, and of places that match nothing. */
export async function openChanges(
  sources: Sources,
  { policy, customInclude }: Pick<LoadedPolicy, "policy" | "customInclude">,
): Promise<Outcome<OpenedChanges>> {
  const places = compilePlaces(policy.artifacts, sources.topId);
  if (!places.ok) return places;
  const locks = await loadLocks(sources);
  if (!locks.ok) return { ok: false, faults: [locks.fault] };
  const found = await findArtifacts(sources, places.value);
  if (!found.ok) return { ok: false, faults: [found.fault] };
  const problem = checkFound(sources, found.value, places.value, customInclude);
  if (!problem.ok) return { ok: false, faults: [problem.fault] };
  const { head, before } = found.value;
  const earlier = sources.before ?? sources.head;
  const opening: Opening = {
    readHead: cacheContents((blob) => sources.head.read(blob)),
    readBefore: cacheContents((blob) => earlier.read(blob)),
    history: openHistory(locks.value, head.entries, before.entries),
  };
  const changes = await findChanges(head.artifacts, before.artifacts, opening);
  return { ok: true, value: { ...changes, ...opening, places: places.value, locks: locks.value, head, before } };
}
