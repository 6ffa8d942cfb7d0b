import type { Artifact } from "../core/artifact.ts";

/**
 * Pairs what was added with what was removed when kind and front-matter name are the same on both sides and no other
 * candidate has that name: a move keeps an artifact's identity. Likeness of content does not.
 */
export function findMoves(added: readonly Artifact[], removed: readonly Artifact[]): ReadonlyMap<Artifact, Artifact> {
  const moves = new Map<Artifact, Artifact>();
  for (const head of added) {
    const before = removed.filter((candidate) => hasSameName(head, candidate));
    const rivals = added.filter((candidate) => hasSameName(head, candidate));
    const [only] = before;
    if (only !== undefined && before.length === 1 && rivals.length === 1) moves.set(head, only);
  }
  return moves;
}

function hasSameName(a: Artifact, b: Artifact): boolean {
  return a.name !== null && a.name === b.name && a.kind === b.kind;
}
