import type { Lock } from "../../promotion/lock/lock.ts";
import { writeArtifact } from "../../promotion/lock/write-lock.ts";

/** One line for each entry that differs, by id; whoever shows them escapes them. */
export function describeDifferences(lock: Lock, present: Lock | null): readonly string[] {
  const ids = new Set([...lock.artifacts.keys(), ...(present?.artifacts.keys() ?? [])]);
  return [...ids].toSorted().flatMap((id) => {
    const [now, then] = [lock.artifacts.get(id), present?.artifacts.get(id)];
    if (now === undefined) return [`- ${id}`];
    if (then === undefined) return [`+ ${id}  ${now.digest}${now.isBaseline ? "  (baseline)" : ""}`];
    if (writeArtifact(now) === writeArtifact(then)) return [];
    const digests = now.digest === then.digest ? now.digest : `${then.digest} -> ${now.digest}`;
    return [`~ ${id}  ${digests}`];
  });
}
