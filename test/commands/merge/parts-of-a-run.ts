import { timeLimit } from "../../../src/adapters/time-limit.ts";
import type { Outcome, Surroundings } from "../../../src/commands/command.ts";
import { judgeParts } from "../../../src/commands/merge/judge-parts.ts";
import type { Part } from "../../../src/commands/merge/read-parts.ts";
import { judgeChange, type Examine, type JudgedChange } from "../../../src/commands/scan/judge-change.ts";
import { readRequest, type ScanRequest } from "../../../src/commands/scan/request.ts";
import type { Sources } from "../../../src/commands/scan/sources.ts";
import { fail, ok } from "../../../src/core/fault.ts";
import type { Sha } from "../../../src/core/ids.ts";
import type { Examination } from "../../../src/core/judgement.ts";
import { notRun, type Outcomes } from "../../../src/core/outcome.ts";
import { STAGE_IDS } from "../../../src/core/stage-id.ts";
import { loadPolicy, type LoadedPolicy } from "../../../src/policy/load.ts";
import { disclose } from "../../../src/report/disclose.ts";
import { renderJson } from "../../../src/report/json/render.ts";
import { parseReport } from "../../../src/report/json/parse-report.ts";
import { memoryTree, type MemoryEntry } from "../../support/memory-tree.ts";

export type Files = Readonly<Record<string, MemoryEntry>>;

const outOfReach = (): never => {
  throw new Error("nothing of this is needed");
};

const surroundings: Surroundings = {
  ports: {
    git: { open: outOfReach },
    github: { open: outOfReach },
    proofs: { list: outOfReach },
    advisories: { lookUp: outOfReach },
    advisorySetup: { installEngine: outOfReach, fetchDatabase: outOfReach },
    sandbox: {
      inspect: outOfReach,
      findInterpreter: outOfReach,
      run: outOfReach,
      drawNonce: outOfReach,
      environment: outOfReach,
    },
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

/** A run over two trees in memory, whose stages say what `examine` says: as whole, in parts, and joined again. */
export interface RunOfParts {
  /** The JSON report of all artifacts and stages, without evidence. */
  whole(): Promise<string>;
  /** The JSON report of these paths (all of them for none) and stages. */
  part(paths: readonly string[], stages: readonly string[]): Promise<string>;
  /** The JSON report of all these reports, or the fault that refuses them. */
  merge(reports: readonly string[]): Promise<Outcome<JudgedChange & { readonly json: string }>>;
}

export function openRun(before: Files, head: Files, examinations: readonly Examination[]): RunOfParts {
  const judgeAsked = async (request: ScanRequest, examine: Examine): Promise<JudgedChange> => {
    const sources = openSources(before, head, request.paths);
    const judged = await judgeChange(request, sources, await loadBase(sources), surroundings, { examine });
    if (!judged.ok) throw new Error(judged.faults[0].message);
    return judged.value;
  };
  const sayKnown: Examine = async (_stages, { changes, deselected }) => {
    const told = changes.map((change): Examination => {
      const known = examinations.find((each) => each.change.head.id === change.head.id);
      if (known === undefined) throw new Error(`nothing is known of ${change.head.id}`);
      const outcomes = Object.fromEntries(
        STAGE_IDS.map((stage) => {
          const outcome = known.outcomes[stage];
          const isLeftOut = deselected.has(stage) && outcome.kind !== "not-applicable";
          return [stage, isLeftOut ? notRun("deselected") : outcome];
        }),
      ) as Outcomes;
      return { ...known, change, outcomes };
    });
    return { ok: true, value: { examinations: told } };
  };
  return {
    whole: async () => write(await judgeAsked(makeRequest([], null), sayKnown)),
    part: async (paths, stages) => write(await judgeAsked(makeRequest(paths, stages), sayKnown)),
    async merge(reports) {
      const parts: Part[] = [];
      for (const [index, text] of reports.entries()) {
        const report = parseReport(`part ${index}`, Buffer.from(text));
        if (!report.ok) return { ok: false, faults: [report.fault] };
        parts.push({ name: `part ${index}`, report: report.value });
      }
      const sources = openSources(before, head, []);
      const judged = await judgeParts(parts, makeRequest([], null), sources, surroundings);
      return judged.ok ? { ok: true, value: { ...judged.value, json: write(judged.value) } } : judged;
    },
  };
}

function write({ report }: JudgedChange): string {
  return renderJson(disclose(report, "file"));
}

async function loadBase(sources: Sources): Promise<LoadedPolicy> {
  const policy = await sources.loadPolicy(null);
  if (!policy.ok) throw new Error(policy.faults[0].message);
  return policy.value;
}

function makeRequest(paths: readonly string[], stages: readonly string[] | null): ScanRequest {
  const options = new Map([
    ["base", ["main"]],
    ["format", ["json"]],
  ]);
  if (stages !== null) options.set("stages", [stages.join(",")]);
  const request = readRequest({ positionals: paths, options });
  if (!request.ok) throw new Error(request.fault.message);
  return request.value;
}

function openSources(before: Files, head: Files, paths: readonly string[]): Sources {
  const commit = "c".repeat(40) as Sha;
  const baseTip = memoryTree("base-tip", before);
  const repository = {
    topLevel: "/",
    resolve: outOfReach,
    forkPoint: outOfReach,
    authorsBetween: () => Promise.resolve(ok([])),
    mergedSince: () => Promise.resolve(ok([])),
    lastChanged: outOfReach,
    mainBranch: outOfReach,
    originUrl: () => Promise.resolve(ok(null)),
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
