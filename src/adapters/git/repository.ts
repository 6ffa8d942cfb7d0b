import type { Entry } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { Repository } from "../../ports/git.ts";
import type { Tree } from "../../ports/tree.ts";
import type { Discovered } from "./discover.ts";
import { readAuthors } from "./authors.ts";
import { findForkPoint } from "./fork-point.ts";
import { readLastChanged } from "./last-changed.ts";
import { readMerged } from "./merged.ts";
import { listIgnored, readMainBranch, readOriginUrl } from "./questions.ts";
import { createListings, filterBelow, type Listings } from "./listings.ts";
import { createObjectReader, readBlob, type ObjectReader } from "./object-reader.ts";
import type { GitProcesses } from "./processes.ts";
import { resolveCommit } from "./resolve.ts";

/** A repository that was found. `release` lets go of its folder. */
export function createRepository(
  processes: GitProcesses,
  { topLevel, isShallow }: Discovered,
  { maxBytes, release }: { readonly maxBytes: number; readonly release: () => Promise<void> },
): Repository {
  const reader = createObjectReader(processes, maxBytes);
  const listings = createListings(processes);
  return {
    topLevel,
    resolve: async (ref) => await resolveCommit(ref, processes, reader),
    forkPoint: async (base, head) => (base === head ? ok(base) : await findForkPoint(base, head, processes, isShallow)),
    authorsBetween: async (base, head, except) => await readAuthors(base, head, except, processes, reader),
    mergedSince: async (tip, since) => await readMerged(tip, since, processes),
    lastChanged: async (commit, path) => await readLastChanged(commit, path, processes),
    originUrl: async () => await readOriginUrl(processes),
    mainBranch: async () => await readMainBranch(processes),
    ignored: async () => await listIgnored(processes),
    tree: (role, commit) => ({
      role,
      entries: async (below) => await listings.ofCommit(commit, below),
      read: async (blob) => await readBlob(reader, blob),
    }),
    index: () => openIndex(topLevel, listings, reader),
    async close() {
      await processes.stop();
      await release();
    },
  };
}

/** Lists the index once, so that every answer is about the same state. Fault `no-work-tree` in a bare repository. */
function openIndex(topLevel: string | null, listings: Listings, reader: ObjectReader): Tree<"head"> {
  let listing: Promise<Result<readonly Entry[]>> | null = null;
  return {
    role: "head",
    async entries(below) {
      if (topLevel === null) return fail("no-work-tree", "a bare repository has no index");
      listing ??= listings.ofIndex();
      return filterBelow(await listing, below);
    },
    read: async (blob) => await readBlob(reader, blob),
  };
}
