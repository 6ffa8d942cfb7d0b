import type { Path } from "../core/ids.ts";
import { entriesOf, type Locks } from "./standing.ts";

/** Files outside of an artifact that would change it, by the locks: those it uses, and those it looks for in vain. */
export function lockedClosure(id: string, locks: Locks): ReadonlySet<Path> {
  return new Set(entriesOf(id, locks).flatMap(({ closure }) => [...closure.found.keys(), ...closure.sought]));
}

/** Whether any artifact of the locks has a closure at all. */
export function hasClosures({ baseTip, forkPoint }: Locks): boolean {
  return [baseTip, forkPoint].some((lock) =>
    [...(lock?.artifacts.values() ?? [])].some(({ closure }) => closure.found.size + closure.sought.length > 0),
  );
}
