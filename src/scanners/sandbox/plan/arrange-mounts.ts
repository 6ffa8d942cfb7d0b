import { isWithin } from "../../../artifacts/paths.ts";
import type { Mount } from "../../../ports/sandbox.ts";

/**
 * One for each place, in the order of places, so that nothing hides what lies in it; without what is there already with
 * another.
 */
export function arrangeMounts(mounts: readonly Mount[]): readonly Mount[] {
  const sorted = [...new Map(mounts.map((mount) => [mount.at, mount])).values()].toSorted(byPlace);
  const taken: Mount[] = [];
  for (const mount of sorted) if (!taken.some((other) => brings(other, mount))) taken.push(mount);
  return taken;
}

/** Whether one is there with the other: a file of a folder that is mounted whole, or is a link into one. */
function brings(folder: Mount, { at }: Mount): boolean {
  return at !== folder.at && isWithin(at, folder.at) && (folder.kind === "link" || folder.source === folder.at);
}

function byPlace(a: Mount, b: Mount): number {
  return a.at < b.at ? -1 : 1;
}
