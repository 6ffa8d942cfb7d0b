import { findMoves } from "../../artifacts/moves.ts";
import { openArtifact, type ReadBlob } from "../../artifacts/open.ts";
import { pairById, type Pair } from "../../artifacts/pair.ts";
import type { Artifact, Change, Listed } from "../../core/artifact.ts";

/** What differs, opened; what does not, only listed. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly unchanged: readonly Listed[];
}

/** Pairs both sides and opens what differs. A move is one change: the artifact keeps its identity by its name. */
export async function findChanges(
  head: readonly Listed[],
  before: readonly Listed[],
  readHead: ReadBlob,
  readBefore: ReadBlob,
): Promise<Changes> {
  const pairs = pairById(head, before);
  const added: Artifact[] = [];
  const removed: Artifact[] = [];
  const changes: Change[] = [];
  for (const pair of pairs) {
    if (pair.kind === "added") added.push(await openArtifact(pair.head, readHead));
    else if (pair.kind === "removed") removed.push(await openArtifact(pair.before, readBefore));
    else if (pair.kind === "modified") changes.push(await openModified(pair, readHead, readBefore));
  }
  const moves = findMoves(added, removed);
  for (const artifact of added) {
    const from = moves.get(artifact);
    if (from === undefined) changes.push({ kind: "added", head: artifact });
    else changes.push({ kind: "modified", head: artifact, before: from, standing: "baseline" });
  }
  const moved = new Set(moves.values());
  for (const artifact of removed) if (!moved.has(artifact)) changes.push({ kind: "removed", before: artifact });
  return { changes, unchanged: pairs.flatMap((pair) => (pair.kind === "unchanged" ? [pair.head] : [])) };
}

async function openModified(
  pair: Extract<Pair, { kind: "modified" | "unchanged" }>,
  readHead: ReadBlob,
  readBefore: ReadBlob,
): Promise<Change> {
  const [head, before] = await Promise.all([openArtifact(pair.head, readHead), openArtifact(pair.before, readBefore)]);
  return { kind: "modified", head, before, standing: "baseline" };
}
