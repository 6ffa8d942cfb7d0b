import { timeLimit } from "../../src/adapters/time-limit.ts";
import type { Surroundings } from "../../src/commands/command.ts";
import type { Sources } from "../../src/commands/scan/sources.ts";
import { fail, ok } from "../../src/core/fault.ts";
import type { Sha } from "../../src/core/ids.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { memoryTree, type MemoryEntry } from "../support/memory-tree.ts";

/** What a tree holds, by path. */
export type Files = Readonly<Record<string, MemoryEntry>>;

const outOfReach = (): never => {
  throw new Error("nothing of this is needed");
};

/** Surroundings of a run that needs nothing of the world: whatever else it asks for is an error. */
export const MEMORY_SURROUNDINGS: Surroundings = {
  ports: {
    git: { open: outOfReach },
    github: { open: outOfReach },
    sandbox: {
      inspect: outOfReach,
      findInterpreter: outOfReach,
      findRelay: outOfReach,
      mountPaths: outOfReach,
      run: outOfReach,
      drawNonce: outOfReach,
      environment: outOfReach,
    },
    model: { check: outOfReach, ask: outOfReach, wait: outOfReach, drawNonce: outOfReach },
    keptAnswers: { open: outOfReach },
    proofs: { list: outOfReach },
    advisories: { lookUp: outOfReach },
    advisorySetup: { installEngine: outOfReach, fetchDatabase: outOfReach },
    files: { stat: outOfReach, read: outOfReach, workTree: outOfReach, write: outOfReach },
    signatures: { verify: () => Promise.resolve(ok(false)), sign: outOfReach },
    clock: { now: () => new Date("2026-03-01T12:00:00Z"), milliseconds: () => 0 },
    timeLimit,
    events: { emit: () => {} },
  },
  version: "0.0.0",
  programFolder: "/nonexistent",
  environment: {},
  width: 80,
  isTerminal: false,
  ask: outOfReach,
  signal: new AbortController().signal,
};

/** A comparison of two trees in memory, at one commit; all of them, or what lies at some paths. */
export function memorySources(before: Files, head: Files, paths: readonly string[] = []): Sources {
  const commit = "c".repeat(40) as Sha;
  const baseTip = memoryTree("base-tip", before);
  const repository = {
    topLevel: "/",
    resolve: outOfReach,
    forkPoint: outOfReach,
    authorsBetween: () => Promise.resolve(ok([])),
    mergedSince: () => Promise.resolve(ok([])),
    lastChanged: outOfReach,
    originUrl: () => Promise.resolve(ok(null)),
    mainBranch: outOfReach,
    ignored: outOfReach,
    tree: outOfReach,
    index: outOfReach,
    close: () => Promise.resolve(),
  };
  return {
    head: memoryTree("head", head),
    before: memoryTree("fork-point", before),
    isComparing: true,
    folders: ["."],
    scopes: paths.length === 0 ? ["."] : paths,
    areScopesNamed: paths.length > 0,
    topId: ".",
    judgedFolder: null,
    compared: { base: "main", head: "HEAD" },
    comparison: { repository, baseTip },
    commits: { base: commit, forkPoint: commit, head: commit },
    loadPolicy: async (profile) => await loadPolicy(baseTip, profile),
    loadPacks: () => Promise.resolve({ ok: false, faults: [fail("pack-missing", "none").fault] }),
    close: () => Promise.resolve(),
  };
}
