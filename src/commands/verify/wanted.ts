import { discover } from "../../artifacts/discover.ts";
import { fileOf } from "../../artifacts/formats/unfolded.ts";
import { isWithin } from "../../artifacts/paths.ts";
import type { Fault } from "../../core/fault.ts";
import type { Files } from "../../ports/files.ts";
import type { Tree } from "../../ports/tree.ts";
import type { Lock, LockedArtifact } from "../../promotion/lock/lock.ts";
import type { Outcome } from "../command.ts";
import { absolutePath, relativeTo } from "../scan/folders.ts";
import { compilePlaces } from "../scan/places.ts";
import { loadWorkTreePolicy } from "../scan/work-tree-policy.ts";

/** What is to be verified. */
export interface Wanted {
  readonly locked: readonly (readonly [id: string, LockedArtifact])[];
  /** Artifacts in the named places that the lock does not know; a named place that is none counts as one. */
  readonly unlocked: readonly string[];
}

interface Place {
  /** Absolute, as `here`, the current folder. */
  readonly top: string;
  readonly here: string;
  readonly lock: Lock;
  readonly tree: Tree<"head">;
  readonly files: Files;
}

/**
 * The entries of the lock that the named paths concern, all without a path. What a lock names is wanted though it is not
 * there any more. Faults: `path-missing` for what neither has, `path-outside`, and those of the policy, which says what
 * would be an artifact.
 */
export async function findWanted(paths: readonly string[], place: Place): Promise<Outcome<Wanted>> {
  const locked = new Map<string, LockedArtifact>();
  const unlocked = new Set<string>();
  for (const path of paths.length === 0 ? [place.top] : paths) {
    const scope = await scopeOf(path, place);
    if (!scope.ok) return scope;
    const found = entriesFor(scope.value, place.lock);
    for (const [id, entry] of found) locked.set(id, entry);
    if (found.some(([id]) => isWithin(scope.value, id))) continue;
    const others = await findUnlocked(scope.value, place);
    if (!others.ok) return others;
    for (const id of others.value) unlocked.add(id);
    if (found.length === 0 && others.value.length === 0) unlocked.add(path);
  }
  return { ok: true, value: { locked: [...locked], unlocked: [...unlocked] } };
}

/** From the top; by the letters of the path where the lock has something there, else with links followed. */
async function scopeOf(path: string, { top, here, lock, files }: Place): Promise<Outcome<string>> {
  const absolute = absolutePath(here, path);
  if (isWithin(absolute, top) && entriesFor(relativeTo(top, absolute), lock).length > 0)
    return { ok: true, value: relativeTo(top, absolute) };
  const found = await files.stat(path);
  if (!found.ok) return refuse(found.fault);
  if (isWithin(found.value.path, top)) return { ok: true, value: relativeTo(top, found.value.path) };
  return refuse({ code: "path-outside", message: `${path} is outside of ${top}` });
}

/** Entries below a scope, else the innermost one around it. */
function entriesFor(scope: string, { artifacts }: Lock): readonly (readonly [string, LockedArtifact])[] {
  const below = [...artifacts].filter(([id]) => isWithin(id, scope) || fileOf(id) === scope);
  if (below.length > 0) return below;
  return [...artifacts]
    .filter(([id]) => isWithin(scope, id))
    .toSorted(([a], [b]) => b.length - a.length)
    .slice(0, 1);
}

async function findUnlocked(scope: string, { lock, tree, files }: Place): Promise<Outcome<readonly string[]>> {
  const policy = await loadWorkTreePolicy(files, null);
  if (!policy.ok) return policy;
  const places = compilePlaces(policy.value.policy.artifacts, ".");
  if (!places.ok) return places;
  const entries = await tree.entries(scope);
  if (!entries.ok) return refuse(entries.fault);
  const ids = discover(entries.value, places.value).map(({ id }) => id as string);
  return { ok: true, value: ids.filter((id) => !lock.artifacts.has(id)) };
}

function refuse(fault: Fault): { readonly ok: false; readonly faults: readonly [Fault] } {
  return { ok: false, faults: [fault] };
}
