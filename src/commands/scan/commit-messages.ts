import { ok, type Result } from "../../core/fault.ts";
import type { Repository } from "../../ports/git.ts";
import { APPROVALS_FOLDER } from "../../promotion/approval/places.ts";
import type { Sources } from "./sources.ts";

/** The latest are the change; a hundred of them would be all that anybody reads. */
const MOST_MESSAGES = 10;

interface Commits extends Pick<Sources, "commits"> {
  readonly comparison: { readonly repository: Pick<Repository, "authorsBetween"> } | null;
}

/**
 * What the commits between base tip and head say of themselves, as git lists them; none where there are none to ask.
 * Faults: `git-failed`, `unreadable`.
 */
export async function readMessages({
  comparison,
  commits: { base, head },
}: Commits): Promise<Result<readonly string[]>> {
  if (comparison === null || base === null || head === null) return ok([]);
  const commits = await comparison.repository.authorsBetween(base, head, APPROVALS_FOLDER);
  return commits.ok ? ok(commits.value.slice(0, MOST_MESSAGES).map(({ message }) => message)) : commits;
}
