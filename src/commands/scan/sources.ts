import type { Sha } from "../../core/ids.ts";
import type { Profile } from "../../core/policy.ts";
import type { PolicyResult } from "../../policy/load.ts";
import type { NamedPack, PacksResult } from "../../policy/packs/load.ts";
import type { Repository } from "../../ports/git.ts";
import type { Tree } from "../../ports/tree.ts";

/** Everything a scan reads from: the trees, where in them to look, and the policy's place. */
export interface Sources {
  readonly head: Tree<"head">;
  /** Null when there is nothing to compare with. */
  readonly before: Tree<"fork-point"> | null;
  readonly isComparing: boolean;
  /** The folders that are listed: all that the scopes need; `.` for everything. */
  readonly folders: readonly string[];
  /** Paths from the top of the trees; `.` for everything. */
  readonly scopes: readonly string[];
  /** Whether the user named them: then each has to be there, and a file is judged even if it is no artifact. */
  readonly areScopesNamed: boolean;
  /** Absolute folder of the files that are judged; null for a repository without any. */
  readonly judgedFolder: string | null;
  /** Id of a skill at the very top. */
  readonly topId: string;
  readonly compared: { readonly base: string; readonly head: string } | null;
  /** What only a comparison has; null in a plain scan. */
  readonly comparison: {
    readonly repository: Repository;
    /** Null before the first commit. */
    readonly baseTip: Tree<"base-tip"> | null;
  } | null;
  readonly commits: { readonly base: Sha | null; readonly forkPoint: Sha | null; readonly head: Sha | null };
  /** The policy that judges, before flags; with the profile of `--profile` if one is given. */
  loadPolicy(profile: Profile | null): Promise<PolicyResult>;
  /** Rule packs, from the tree of that policy; so too when `--policy` names a file of its own. */
  loadPacks(named: readonly NamedPack[]): Promise<PacksResult>;
  close(): Promise<void>;
}
