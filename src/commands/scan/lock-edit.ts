import { discover, type Places } from "../../artifacts/discover.ts";
import type { ReadBlob } from "../../artifacts/open.ts";
import { isSameListing } from "../../artifacts/pair.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Tree } from "../../ports/tree.ts";
import { LOCK_PATH, type Lock } from "../../promotion/lock/lock.ts";
import { updateArtifact } from "../../promotion/lock/update-artifact.ts";
import { writeArtifact } from "../../promotion/lock/write-lock.ts";
import { createDescription } from "../lock/describe-artifact.ts";
import { computeEntry, type LockedTree } from "../lock/compute-entry.ts";
import { readLock } from "../promotion/load-lock.ts";

/** A head that edits the lock, and what its entries are held against. */
export interface LockEdit {
  readonly tree: Tree<"head">;
  readonly head: readonly Entry[];
  readonly before: readonly Entry[];
  readonly places: Places;
  readonly readHead: ReadBlob;
  readonly ports: Pick<Ports, "timeLimit" | "clock">;
  /** Of the fork point. */
  readonly prior: Lock | null;
  /** Whether this run judges the artifact. */
  isJudged(id: string): boolean;
}

/**
 * Why an edit of the lock steers the gate; null for a harmless one, which is what `evogate lock` would have written: each
 * entry that differs from that of the fork point is the recomputed one. An artifact that this change leaves as it is must
 * not get another digest by the way: then nobody would have judged what the lock calls approved.
 */
export async function whyLockEditSteers(edit: LockEdit): Promise<string | null> {
  const entry = edit.head.find(({ path }) => path === LOCK_PATH);
  if (entry === undefined) return "it removes the lock";
  if (entry.kind !== "file" || entry.executable) return "the lock is no plain file";
  const read = await readLock(edit.tree);
  if (!read.ok) return read.fault.message;
  if (read.value === null || read.value.text.includes("\r"))
    return "its lines do not end as `evogate lock` writes them";
  const { lock } = read.value;
  const listed = byId(discover(edit.head, edit.places));
  const earlier = byId(discover(edit.before, edit.places));
  const source = { entries: edit.head, read: edit.readHead };
  const locked = { tree: edit.tree, ...source, describe: createDescription(source, edit.ports) };
  for (const id of new Set([...lock.artifacts.keys(), ...(edit.prior?.artifacts.keys() ?? [])])) {
    const because = await whyEntrySteers(id, lock, edit, { listed: listed.get(id), earlier: earlier.get(id), locked });
    if (because !== null) return because;
  }
  return null;
}

interface Versions {
  readonly listed: Listed | undefined;
  readonly earlier: Listed | undefined;
  readonly locked: LockedTree;
}

async function whyEntrySteers(
  id: string,
  lock: Lock,
  edit: LockEdit,
  { listed, earlier, locked }: Versions,
): Promise<string | null> {
  const own = lock.artifacts.get(id);
  const before = edit.prior?.artifacts.get(id) ?? null;
  if (own !== undefined && before !== null && writeArtifact(own) === writeArtifact(before)) return null;
  if (listed === undefined) return own === undefined ? null : `it locks ${id}, which is not there`;
  if (own === undefined) return `it drops the entry of ${id}`;
  const computed = await computeEntry(listed, locked);
  if (!computed.ok) return computed.fault.message;
  const isLeftAlone = earlier !== undefined && isSameListing(listed, earlier) && !edit.isJudged(id);
  if (isLeftAlone && before !== null && before.digest !== computed.value.digest)
    return `it calls ${id} approved, which differs from the lock of the base and which this change does not touch`;
  return writeArtifact(updateArtifact(computed.value, before)) === writeArtifact(own)
    ? null
    : `the entry of ${id} is not the recomputed one; \`evogate lock --base <ref>\` writes it`;
}

function byId(artifacts: readonly Listed[]): ReadonlyMap<string, Listed> {
  return new Map(artifacts.map((listed) => [listed.id, listed]));
}
