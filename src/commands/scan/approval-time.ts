import { comparable, type Examinable } from "../../core/artifact.ts";
import type { Sources } from "./sources.ts";

/**
 * When the version before became what it is on the base: whoever approved it could know what was published until then.
 * Null where there is none, and where git cannot say: then what it had already is known.
 */
export async function findApproval(change: Examinable, { comparison, commits }: Sources): Promise<Date | null> {
  const before = comparable(change);
  if (comparison === null || commits.forkPoint === null || before === null) return null;
  const changed = await comparison.repository.lastChanged(commits.forkPoint, before.root);
  return changed.ok ? changed.value : null;
}
