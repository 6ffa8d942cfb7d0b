import { fail, ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import type { Policy } from "../../core/policy.ts";
import { loadPolicy, readPolicy, type PolicyResult } from "../../policy/load.ts";
import { loadPacks } from "../../policy/packs/load.ts";
import type { Repository } from "../../ports/git.ts";
import type { Tree } from "../../ports/tree.ts";
import { ALLOWED_SIGNERS_PATH } from "../../promotion/approval/places.ts";
import { broken, type Finding } from "./part.ts";

/** The base that changes are judged by. */
export interface Base {
  /** As it is called: `origin/main`. */
  readonly name: string;
  /** Null before the first commit. */
  readonly tip: { readonly sha: Sha; readonly tree: Tree<"base-tip"> } | null;
}

/** The ref that was named, else the main branch as `origin` has it, else as it is here, else HEAD. */
export async function findBase(repository: Repository, named: string | null): Promise<Result<Base>> {
  const branch = named === null ? await repository.mainBranch() : ok(null);
  if (!branch.ok) return branch;
  const guesses = branch.value === null ? ["HEAD"] : [`refs/remotes/origin/${branch.value}`, "HEAD"];
  for (const ref of named === null ? guesses : [named]) {
    const found = await repository.resolve(ref);
    if (!found.ok && ref !== "HEAD" && named === null) continue;
    if (!found.ok) return found;
    const { value: sha } = found;
    const tip = sha === null ? null : { sha, tree: repository.tree("base-tip", sha) };
    return ok({ name: ref.replace(/^refs\/remotes\//u, ""), tip });
  }
  return fail("unknown-ref", "there is no HEAD");
}

/** The policy and its rule packs as a change would meet them; `policy` is null when they cannot be read. */
export async function checkPolicy({
  name,
  tip,
}: Base): Promise<{ readonly finding: Finding; readonly policy: Policy | null }> {
  const loaded: PolicyResult = tip === null ? await readPolicy(null, null) : await loadPolicy(tip.tree, null);
  const packs = loaded.ok ? await loadPacks(tip?.tree ?? null, loaded.value.packs) : loaded;
  if (!loaded.ok || !packs.ok) {
    const [first, ...others] = packs.ok ? [] : packs.faults;
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    const finding = broken(first ?? fail("policy-invalid", `the policy of ${name} cannot be read`).fault);
    return { finding: { ...finding, says: `${finding.says}${more}` }, policy: null };
  }
  const { policy, path } = loaded.value;
  const file = path === null ? "no policy file, so the defaults" : path;
  const counted = packs.value.length === 0 ? "" : `, ${packs.value.length} rule packs`;
  const says = tip === null ? "there is no commit yet, so the defaults hold" : `${file} at ${name}${counted}`;
  return { finding: { state: "works", says: `${says}: profile ${policy.profile}` }, policy };
}

/** Whether the base has a list of those who may sign approvals. */
export async function hasSigners({ tip }: Base): Promise<boolean> {
  const listed = await tip?.tree.entries(".evogate");
  return listed?.ok === true && listed.value.some(({ path }) => path === ALLOWED_SIGNERS_PATH);
}
