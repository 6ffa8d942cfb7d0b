import type { Sources } from "./sources.ts";
import { APPROVALS_FOLDER } from "../../promotion/approval/places.ts";

/** The latest are the change; a hundred of them would be all that anybody reads. */
const MOST_MESSAGES = 10;

/** What the commits between base tip and head say of themselves, as git lists them; none where there are none to ask. */
export async function readMessages({ comparison, commits: { base, head } }: Sources): Promise<readonly string[]> {
  if (comparison === null || base === null || head === null) return [];
  const commits = await comparison.repository.authorsBetween(base, head, APPROVALS_FOLDER);
  return commits.ok ? commits.value.slice(0, MOST_MESSAGES).map(({ message }) => message) : [];
}
