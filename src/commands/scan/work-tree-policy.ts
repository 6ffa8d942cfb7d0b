import { ok, type Result } from "../../core/fault.ts";
import type { Profile } from "../../core/policy.ts";
import { locatePolicy, POLICY_PATH } from "../../policy/locate.ts";
import { readPolicy, readPolicyContent, type PolicyResult } from "../../policy/load.ts";
import { readPacks, type NamedPack, type PacksResult } from "../../policy/packs/load.ts";
import type { Files } from "../../ports/files.ts";
import { topLevelOf } from "./folders.ts";

/** A plain scan reads the policy of the current folder's repository, never one that lies in a scanned path. */
export async function loadWorkTreePolicy(files: Files, profile: Profile | null): Promise<PolicyResult> {
  const top = await findPolicyTop(files);
  if (!top.ok) return { ok: false, faults: [top.fault] };
  if (!(await files.stat(`${top.value}/.evogate`)).ok) return await readPolicy(null, profile);
  const tree = files.workTree(top.value);
  const located = await locatePolicy(tree);
  if (!located.ok) return { ok: false, faults: [located.fault] };
  if (located.value === null) return await readPolicy(null, profile);
  return await readPolicyContent(POLICY_PATH, await tree.read(located.value), profile);
}

/** The rule packs that such a policy names, from the same work tree. */
export async function loadWorkTreePacks(files: Files, named: readonly NamedPack[]): Promise<PacksResult> {
  const top = await findPolicyTop(files);
  return top.ok ? await readPacks(files.workTree(top.value), named) : { ok: false, faults: [top.fault] };
}

/** The git top level of the current folder, else that folder. */
async function findPolicyTop(files: Files): Promise<Result<string>> {
  const here = await files.stat(".");
  return here.ok ? ok((await topLevelOf(here.value.path, files)) ?? here.value.path) : here;
}
