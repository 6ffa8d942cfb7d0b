import type { Result } from "../core/fault.ts";
import type { Sha } from "../core/ids.ts";
import type { Tree } from "./tree.ts";

export interface Git {
  /** Finds the repository that holds a folder; fault `no-repository` when there is none. */
  open(folder: string): Promise<Result<Repository>>;
}

/** Content comes from git objects; hooks, filters, replace refs and the user's configuration are off. */
export interface Repository {
  /** Absolute path of the work tree's top, with links resolved; null for a bare repository. */
  readonly topLevel: string | null;
  /** A commit for whatever git understands as one; null on an unborn branch when the ref is HEAD. */
  resolve(ref: string): Promise<Result<Sha | null>>;
  /** The best common ancestor; faults `no-fork-point`, `shallow-clone`. */
  forkPoint(base: Sha, head: Sha): Promise<Result<Sha>>;
  /** The tree of a commit. */
  tree<Role extends "head" | "fork-point" | "base-tip">(role: Role, commit: Sha): Tree<Role>;
  /** What would be committed. */
  index(): Tree<"head">;
  /** Ends git's processes. */
  close(): Promise<void>;
}
