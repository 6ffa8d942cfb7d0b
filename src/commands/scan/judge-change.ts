import { openAll } from "../../artifacts/open.ts";
import { cacheContents } from "../../artifacts/content-cache.ts";
import { findSteeringEdits } from "../../artifacts/steering.ts";
import type { Artifact, Entry, Examinable } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Judgement, RunInfo } from "../../core/judgement.ts";
import { judge } from "../../gate/judge.ts";
import type { LoadedPolicy } from "../../policy/load.ts";
import { bindSuppressions } from "../../policy/suppressions.ts";
import { rulesById } from "../../report/catalog.ts";
import type { Report } from "../../report/report.ts";
import { intakeStage } from "../../scanners/intake/stage.ts";
import { runStages } from "../../scanners/pipeline.ts";
import { createRulesStage } from "../../scanners/rules/stage.ts";
import { createAstStage } from "../../scanners/ast/stage.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { findChanges } from "./changes.ts";
import { checkFound, findArtifacts } from "./find-artifacts.ts";
import { openOwnRules, type OwnRules } from "./packs.ts";
import { compilePlaces } from "./places.ts";
import type { ScanRequest } from "./request.ts";
import type { Sources } from "./sources.ts";

/** For one stage and one artifact; the limit of one file is far below. */
const STAGE_DEADLINE = 5 * 60 * 1000;

/** The main job: from two trees to a report. */
export async function judgeChange(
  request: ScanRequest,
  sources: Sources,
  loaded: LoadedPolicy,
  { ports, version, signal }: Surroundings,
): Promise<Outcome<Report>> {
  const { policy } = loaded;
  const places = compilePlaces(policy.artifacts, sources.topId);
  if (!places.ok) return places;
  const own = await openOwnRules(loaded.packs, sources, ports.timeLimit);
  if (!own.ok) return own;
  const found = await findArtifacts(sources, places.value);
  if (!found.ok) return { ok: false, faults: [found.fault] };
  const problem = checkFound(sources, found.value, places.value, loaded.customInclude);
  if (!problem.ok) return { ok: false, faults: [problem.fault] };
  const { head, before } = found.value;
  const earlier = sources.before ?? sources.head;
  const readHead = cacheContents((blob) => sources.head.read(blob));
  const readBefore = cacheContents((blob) => earlier.read(blob));
  const { changes, unchanged } = await findChanges(head.artifacts, before.artifacts, readHead, readBefore);
  // In order: each after those whose outcomes it reads.
  const stages = [intakeStage, createRulesStage(own.value.rules), createAstStage(policy)];
  const examinations = await runStages(stages, {
    changes: changes.filter((change): change is Examinable => change.kind !== "removed"),
    ports,
    signal,
    deselected: request.deselected,
    deadlineMilliseconds: STAGE_DEADLINE,
    readHead,
    readBefore,
    paths: { head: pathsOf(head.entries), before: pathsOf(before.entries) },
  });
  const run = describeRun(request, sources, loaded, own.value.packs);
  const judgements = judge({
    run,
    examinations,
    removed: changes.flatMap((change): Artifact[] => (change.kind === "removed" ? [change.before] : [])),
    // The first commit starts a gate: there is none yet that it could steer.
    steeringEdits: sources.before === null ? [] : findSteeringEdits(head.entries, before.entries),
    policy: bindSuppressions(
      policy,
      examinations.map(({ change }) => change.head.id),
    ),
    now: ports.clock.now(),
  });
  return {
    ok: true,
    value: {
      tool: { name: "evogate", version },
      run,
      disclosure: policy.disclosure,
      judgements,
      unchanged: request.verbose ? await openAll(unchanged, readHead) : [],
      rules: await rulesById(occurringRules(judgements), own.value.texts),
    },
  };
}

function pathsOf(entries: readonly Entry[]): ReadonlySet<Path> {
  return new Set(entries.map(({ path }) => path));
}

function describeRun(
  request: ScanRequest,
  { compared, commits }: Sources,
  loaded: LoadedPolicy,
  packs: OwnRules["packs"],
): RunInfo {
  const { path, sha256, policy } = loaded;
  const ref = path === null || request.policyFile !== null ? null : commits.base;
  return {
    scope: request.scope,
    enforced: request.enforced,
    compared,
    ...commits,
    policy: { path, ref, sha256, profile: policy.profile, ...(packs === null ? {} : { packs }) },
  };
}

function occurringRules(
  judgements: readonly Judgement[],
): ReadonlySet<Judgement["findings"][number]["finding"]["rule"]> {
  return new Set(judgements.flatMap(({ findings }) => findings.map(({ finding }) => finding.rule)));
}
