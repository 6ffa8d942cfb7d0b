import type { Listed } from "../../core/artifact.ts";
import { nonEmpty } from "../../core/brand.ts";
import type { Fault } from "../../core/fault.ts";
import type { Lock, LockedArtifact } from "../../promotion/lock/lock.ts";
import { findPrior } from "../../promotion/lock/find-prior.ts";
import { updateArtifact } from "../../promotion/lock/update-artifact.ts";
import type { Outcome } from "../command.ts";
import { computeEntry, type LockedTree } from "./compute-entry.ts";

/** The lock of all artifacts of a tree, with the history that the prior lock has of them. */
export async function computeLock(
  artifacts: readonly Listed[],
  tree: LockedTree,
  prior: Lock | null,
): Promise<Outcome<Lock>> {
  const entries = new Map<string, LockedArtifact>();
  const faults: Fault[] = [];
  const present = new Set<string>(artifacts.map(({ id }) => id));
  for (const listed of artifacts) {
    const computed = await computeEntry(listed, tree);
    if (!computed.ok) faults.push(computed.fault);
    else {
      const known = findPrior(listed.id, computed.value.files, prior, present);
      entries.set(listed.id, updateArtifact(computed.value, known));
    }
  }
  const wrong = nonEmpty(faults);
  return wrong === null ? { ok: true, value: { artifacts: entries } } : { ok: false, faults: wrong };
}
