import type { Fault } from "../../../core/fault.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { placeOf } from "../choose-runs.ts";
import type { PackedEntry } from "../plan/archive.ts";
import { describeSide, type SeenSide } from "./describe-side.ts";
import { detonate } from "./detonation/detonate.ts";
import type { WatchedSandbox } from "./watch-sandbox.ts";

/**
 * What a side was seen to do: in the runs that `watched` has had, its tests, and in all that it can be made to do besides.
 * Null where nobody watches; the fault of a run that did not happen.
 */
export async function seeSide(
  side: UnderstoodArtifact,
  files: readonly PackedEntry[],
  watched: WatchedSandbox,
): Promise<SeenSide | null | Fault> {
  if (!watched.runs().some(({ observed }) => observed !== null)) return null;
  const planted = await detonate(side, files, watched.sandbox);
  return "code" in planted ? planted : describeSide(watched.runs(), planted, side, placeOf(side.artifact));
}
