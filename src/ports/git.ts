import type { Result } from "../core/fault.ts";
import type { Path, Sha } from "../core/ids.ts";
import type { Tree } from "./tree.ts";

export interface Git {
  /** Finds the repository that holds a folder; fault `no-repository` when there is none. */
  open(folder: string): Promise<Result<Repository>>;
}

/** Who made a commit, and what for, as it says itself. */
export interface CommitAuthors {
  /** Without white space around it. */
  readonly message: string;
  /** Of author, committer and whoever a `Co-authored-by` names; as written. */
  readonly emails: readonly string[];
  /** Armoured; null for none and for one that is no SSH signature's. Not verified. */
  readonly sshSignature: string | null;
}

/** Content comes from git objects; hooks, filters, replace refs and the user's configuration are off. */
export interface Repository {
  /** Absolute path of the work tree's top, with links resolved; null for a bare repository. */
  readonly topLevel: string | null;
  /** A commit for whatever git understands as one; null on an unborn branch when the ref is HEAD. */
  resolve(ref: string): Promise<Result<Sha | null>>;
  /** The best common ancestor; faults `no-fork-point`, `shallow-clone`. */
  forkPoint(base: Sha, head: Sha): Promise<Result<Sha>>;
  /**
   * Of every commit that the head has and the base has not, and that changes something outside of the folder `except`.
   * Faults: `git-failed`, `unreadable`.
   */
  authorsBetween(base: Sha, head: Sha, except: string): Promise<Result<readonly CommitAuthors[]>>;
  /**
   * Paths that each commit of the first-parent history changed since then, the latest first: a merge is what it brought in.
   * Fault `git-failed`.
   */
  mergedSince(tip: Sha, since: Date): Promise<Result<readonly (readonly Path[])[]>>;
  /** When the first-parent history up to a commit last changed a path (`.` for all) or what is below; null for never. Fault `git-failed`. */
  lastChanged(commit: Sha, path: Path): Promise<Result<Date | null>>;
  /** URL of the remote `origin` as the repository's own configuration has it, credentials included; null for none. */
  originUrl(): Promise<Result<string | null>>;
  /** The branch that `origin` has as its main one, as far as the clone knows, else the one checked out; null for neither. */
  mainBranch(): Promise<Result<string | null>>;
  /** Files of the work tree that git ignores and does not track; a folder of nothing else ends in `/`. */
  ignored(): Promise<Result<readonly string[]>>;
  /** The tree of a commit. */
  tree<Role extends "head" | "fork-point" | "base-tip">(role: Role, commit: Sha): Tree<Role>;
  /** What would be committed. */
  index(): Tree<"head">;
  /** Ends git's processes. */
  close(): Promise<void>;
}
