import { findMoves } from "../../artifacts/moves.ts";
import { openArtifact, type ReadBlob } from "../../artifacts/open.ts";
import { pairById, type Pair } from "../../artifacts/pair.ts";
import type { Artifact, Change, Listed } from "../../core/artifact.ts";
import type { History } from "./history.ts";

/** What differs, opened; what does not, only listed. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly unchanged: readonly Listed[];
}

/** What reads both sides, and what is known of the one before. */
export interface Opening {
  readonly readHead: ReadBlob;
  readonly readBefore: ReadBlob;
  readonly history: History;
}

/**
 * Pairs both sides and opens what differs, be it in an artifact or in a file that its locked closure names. A move is one
 * change: the artifact keeps its identity by its name.
 */
export async function findChanges(
  head: readonly Listed[],
  before: readonly Listed[],
  opening: Opening,
): Promise<Changes> {
  const { readHead, readBefore, history } = opening;
  const pairs = pairById(head, before).map((pair) => touchByClosure(pair, history));
  const added: Artifact[] = [];
  const removed: Artifact[] = [];
  const changes: Change[] = [];
  for (const pair of pairs) {
    if (pair.kind === "added") added.push(await openArtifact(pair.head, readHead));
    else if (pair.kind === "removed") removed.push(await openArtifact(pair.before, readBefore));
    else if (pair.kind === "modified") changes.push(await openModified(pair, opening));
  }
  const moves = findMoves(added, removed);
  for (const artifact of added) {
    const from = moves.get(artifact);
    if (from === undefined) changes.push({ kind: "added", head: artifact });
    else changes.push({ kind: "modified", head: artifact, before: from, standing: history.standingOf(from) });
  }
  const moved = new Set(moves.values());
  for (const artifact of removed) if (!moved.has(artifact)) changes.push({ kind: "removed", before: artifact });
  return { changes, unchanged: pairs.flatMap((pair) => (pair.kind === "unchanged" ? [pair.head] : [])) };
}

/** What is the same on both sides but uses a file that is not. */
function touchByClosure(pair: Pair, history: History): Pair {
  if (pair.kind === "added" || pair.kind === "removed") return pair;
  const edits = history.closureEdits(pair.head.id);
  if (edits.head.length + edits.before.length === 0) return pair;
  const { head, before } = pair;
  return { kind: "modified", head: { ...head, closure: edits.head }, before: { ...before, closure: edits.before } };
}

async function openModified(
  pair: Extract<Pair, { kind: "modified" | "unchanged" }>,
  { readHead, readBefore, history }: Opening,
): Promise<Change> {
  const [head, before] = await Promise.all([openArtifact(pair.head, readHead), openArtifact(pair.before, readBefore)]);
  return { kind: "modified", head, before, standing: history.standingOf(before) };
}
