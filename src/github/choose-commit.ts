import type { NonEmpty } from "../core/brand.ts";
import { fail, ok, type Result } from "../core/fault.ts";
import type { Repository } from "../ports/git.ts";
import type { Candidate } from "./event.ts";

/** The first candidate that the clone has. Faults: `commit-not-fetched`, and whatever keeps git from looking. */
export async function chooseCommit(
  candidates: NonEmpty<Candidate>,
  repository: Pick<Repository, "resolve">,
): Promise<Result<string>> {
  for (const { ref, merges } of candidates) {
    const found = await repository.resolve(merges === undefined ? ref : `${ref}^2`);
    if (found.ok && (merges === undefined || found.value === merges)) return ok(ref);
    if (found.ok) continue;
    if (found.fault.code !== "unknown-ref") return found;
  }
  const missing = candidates.map(({ ref, is }) => `${is}, ${ref}`).join("; nor ");
  return fail("commit-not-fetched", `the clone does not have ${missing}`);
}
