import type { Result } from "../../core/fault.ts";
import { ownersOf, pathsToOwn, placeOfCodeOwners, readCodeOwners } from "../../github/code-owners.ts";
import type {
  BranchProtection,
  BranchRule,
  CodeOwnersError,
  GitHub,
  Paged,
  Permission,
  Ruleset,
} from "../../ports/github.ts";
import type { Tree } from "../../ports/tree.ts";
import { findGateWorkflows, type GateWorkflow } from "./gate-workflows.ts";

/** How a branch is protected, as far as GitHub says so; each answer may be refused. */
export interface Protection {
  readonly branch: string;
  readonly rules: Result<Paged<BranchRule>>;
  /** The older kind; null for none. */
  readonly classic: Result<BranchProtection | null>;
  /** Those that the rules come from. */
  readonly rulesets: ReadonlyMap<number, Result<Ruleset>>;
  readonly owners: Owners;
  readonly workflows: readonly GateWorkflow[];
  readonly agent: { readonly login: string; readonly permission: Result<Permission> } | null;
}

/** Who answers for what steers the gate, on the base. */
export interface Owners {
  /** Null when there is no CODEOWNERS. */
  readonly path: string | null;
  /** Of what steers the gate. */
  readonly unowned: readonly string[];
  readonly owners: readonly string[];
  readonly errors: Result<readonly CodeOwnersError[]>;
}

/** Asks all that can be asked, at the same time. Faults: those of the base's tree. */
export async function askProtection(
  github: GitHub,
  branch: string,
  tree: Tree<"base-tip">,
  agent: string | null,
): Promise<Result<Protection>> {
  const [rules, classic, errors, permission, owned, workflows] = await Promise.all([
    github.branchRules(branch),
    github.branchProtection(branch),
    github.codeOwnersErrors(branch),
    agent === null ? null : github.permissionOf(agent),
    readOwners(tree),
    findGateWorkflows(tree),
  ]);
  if (!owned.ok) return owned;
  if (!workflows.ok) return workflows;
  const ids = rules.ok ? rules.value.items.flatMap(({ rulesetId }) => rulesetId ?? []) : [];
  const rulesets = await Promise.all([...new Set(ids)].map(async (id) => [id, await github.ruleset(id)] as const));
  return {
    ok: true,
    value: {
      branch,
      rules,
      classic,
      rulesets: new Map(rulesets),
      owners: { ...owned.value, errors },
      workflows: workflows.value,
      agent: agent === null || permission === null ? null : { login: agent, permission },
    },
  };
}

async function readOwners(tree: Tree<"base-tip">): Promise<Result<Omit<Owners, "errors">>> {
  const listed = await tree.entries();
  if (!listed.ok) return listed;
  const path = placeOfCodeOwners((each) => listed.value.some((entry) => entry.path === each));
  const entry = listed.value.find((each) => each.path === path);
  if (entry?.kind !== "file") return { ok: true, value: { path: null, unowned: pathsToOwn(path), owners: [] } };
  const content = await tree.read(entry.blob);
  if (!content.ok) return content;
  const patterns = readCodeOwners(Buffer.from(content.value.bytes ?? []).toString());
  const owned = pathsToOwn(path).map((each) => ({ path: each, owners: ownersOf(each, patterns) }));
  return {
    ok: true,
    value: {
      path,
      unowned: owned.filter(({ owners }) => owners.length === 0).map((each) => each.path),
      owners: [...new Set(owned.flatMap(({ owners }) => owners))],
    },
  };
}
