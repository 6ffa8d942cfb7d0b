import type { Entry } from "../../core/artifact.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { Sha } from "../../core/ids.ts";
import { parseIndex } from "./index-entries.ts";
import { describeFailure, type GitProcesses, type GitRun } from "./processes.ts";
import { parseTree } from "./tree-entries.ts";

/** Lists commits, each of them once in full: fork point and base tip are often the same one. */
export interface Listings {
  /** All entries of a commit, or those at and below a path. Faults: `git-failed`. */
  ofCommit(commit: Sha, below: string | undefined): Promise<Result<readonly Entry[]>>;
  /** All entries of the index as it is now. Faults: `git-failed`, during a merge too. */
  ofIndex(): Promise<Result<readonly Entry[]>>;
}

type Listing = Result<readonly Entry[]>;

export function createListings(processes: GitProcesses): Listings {
  const full = new Map<Sha, Promise<Listing>>();

  function listAll(commit: Sha): Promise<Listing> {
    const listing = full.get(commit) ?? list(["ls-tree", "-r", "-z", "--full-tree", commit], parseTree);
    full.set(commit, listing);
    return listing;
  }

  async function list(args: readonly string[], parse: (output: Uint8Array) => Listing): Promise<Listing> {
    const run: Result<GitRun> = await processes.run(args);
    if (!run.ok) return run;
    return run.value.exitCode === 0 ? parse(run.value.stdout) : describeFailure(args, run.value);
  }

  return {
    async ofCommit(commit, below) {
      // Git takes arguments that are UTF-8 and inside the tree only; such a folder is rare, so the full list will do.
      const isPlain = below !== undefined && !/\p{Surrogate}|\0|(?:^|\/)\.{0,2}(?:\/|$)/u.test(below);
      const listing =
        isPlain && !full.has(commit)
          ? list(["ls-tree", "-r", "-z", "--full-tree", commit, "--", `:(top,literal)${below}`], parseTree)
          : listAll(commit);
      return filterBelow(await listing, below);
    },
    // From a folder within, git lists that folder only, unless told to start at the top.
    ofIndex: async () =>
      await list(["ls-files", "--stage", "--debug", "-z", "--full-name", "--", ":(top)"], parseIndex),
  };
}

/** The entries at and below a path; all of them for none and for `.`. */
export function filterBelow(listing: Listing, below: string | undefined): Listing {
  if (!listing.ok || below === undefined || below === ".") return listing;
  return ok(listing.value.filter(({ path }) => path === below || path.startsWith(`${below}/`)));
}
