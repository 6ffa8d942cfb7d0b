import { discover, type Places } from "../../artifacts/discover.ts";
import { openAll } from "../../artifacts/open.ts";
import type { Artifact, Entry, Examinable } from "../../core/artifact.ts";
import { nonEmpty } from "../../core/brand.ts";
import { ok, type Result } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Examination, GateInput, Judgement, RunInfo } from "../../core/judgement.ts";
import { isRejected, judge } from "../../gate/judge.ts";
import type { Policy } from "../../core/policy.ts";
import type { LoadedPolicy } from "../../policy/load.ts";
import { bindSuppressions } from "../../policy/suppressions.ts";
import { rulesById } from "../../report/catalog.ts";
import type { Report } from "../../report/report.ts";
import { runStages, type Run as StagesRun } from "../../scanners/pipeline.ts";
import type { AnyStage } from "../../scanners/stage.ts";
import type { BothSides } from "../approvals/binding.ts";
import { isApprovalPath } from "../approvals/candidates.ts";
import type { AskForReviews } from "../approvals/reviews/weigh-reviews.ts";
import type { Scale, Weighed } from "../approvals/weigh.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { createStages, type Told } from "./create-stages.ts";
import type { Side } from "./find-artifacts.ts";
import { findLineage } from "./lineage.ts";
import { openChanges } from "./open-changes.ts";
import { openOwnRules, type OwnRules } from "./packs.ts";
import type { ScanRequest } from "./request.ts";
import { pickShard } from "./shard.ts";
import type { Sources } from "./sources.ts";
import { findSteering } from "./steering.ts";

/** For one stage and one artifact; the limit of one file is far below. */
const STAGE_DEADLINE = 5 * 60 * 1000;

/** A report, what the gate was told for it, and both sides of what it is about. */
export interface JudgedChange {
  readonly report: Report;
  readonly input: Omit<GateInput, "approvals">;
  readonly sides: BothSides;
}

/** What the stages found, and whom they asked, where no stage of this run did it. */
export interface Examined extends Partial<Told> {
  readonly examinations: readonly Examination[];
}

/** Whoever says what the stages found: they themselves, or reports of runs in which they did. */
export type Examine = (
  stages: readonly AnyStage[],
  run: StagesRun,
  about: { readonly run: RunInfo; readonly ownRules: OwnRules["texts"] },
) => Promise<Outcome<Examined>>;

/** What can be done in more than one way. */
export interface Ways {
  readonly examine: Examine;
  /** Null where there is nobody to ask. */
  readonly askForReviews: AskForReviews | null;
}

const examineHere: Examine = async (stages, run) => ({
  ok: true,
  value: { examinations: await runStages(stages, run) },
});

/** The main job: from two trees to a report. */
export async function judgeChange(
  request: ScanRequest,
  sources: Sources,
  loaded: LoadedPolicy,
  { ports, version, signal }: Surroundings,
  { examine = examineHere, askForReviews = null }: Partial<Ways> = {},
): Promise<Outcome<JudgedChange>> {
  const { policy } = loaded;
  const opened = await openChanges(sources, loaded);
  if (!opened.ok) return opened;
  const { places, locks, head, before, readHead, readBefore, history, unchanged } = opened.value;
  const own = await openOwnRules(loaded.packs, sources, ports.timeLimit);
  if (!own.ok) return own;
  const changes = pickShard(opened.value.changes, request.shard);
  const now = ports.clock.now();
  const examinable = changes.filter((change): change is Examinable => change.kind !== "removed");
  const isBaseNamed = request.base !== null;
  const past = { policy, places, locks, head, now, isBaseNamed };
  // Git is asked while the stages work.
  const askingForLineage = findLineage(examinable, sources, past);
  const bound = bindSuppressions(
    policy,
    examinable.map(({ head: { id } }) => id),
  );
  const { stages, told } = createStages(request, sources, loaded, own.value.rules);
  const given: StagesRun = {
    changes: examinable,
    ports,
    signal,
    deselected: request.deselected,
    isRejected: (change, outcomes) => !request.allStages && isRejected(change, outcomes, { policy: bound, now }),
    followsClosures: request.wantsEvidence,
    deadlineMilliseconds: STAGE_DEADLINE,
    readHead,
    readBefore,
    entries: { head: byPath(head.entries), before: byPath(before.entries) },
  };
  const about = describeRun(request, sources, loaded, own.value.packs);
  const examined = await examine(stages, given, { run: about, ownRules: own.value.texts });
  if (!examined.ok) return examined;
  const { examinations } = examined.value;
  const run = { ...about, ...nameAsked({ ...told, ...examined.value }) };
  const lineage = await askingForLineage;
  if (!lineage.ok) return { ok: false, faults: [lineage.fault] };
  const changedIds = new Set<string>(examinations.map(({ change }) => change.head.id));
  const input = {
    run,
    examinations,
    removed: changes.flatMap((change): Artifact[] => (change.kind === "removed" ? [change.before] : [])),
    steeringEdits: await findSteering({ head, before }, sources, {
      places,
      locks,
      readHead,
      ports,
      changedIds,
    }),
    policy: bound,
    lineage: lineage.value,
    now,
  };
  const sides = { head: head.entries, before: before.entries, readHead, readBefore };
  const scale = { sources, sides, signatures: ports.signatures };
  const approved = await judgeWithApprovals(input, scale, askForReviews);
  if (!approved.ok) return { ok: false, faults: [approved.fault] };
  const { judgements, reviews } = approved.value;
  const same = request.verbose ? await openAll(unchanged, readHead) : [];
  const report: Report = {
    tool: { name: "evogate", version },
    run,
    disclosure: policy.disclosure,
    judgements,
    unchanged: same.map((artifact) => ({ artifact, standing: history.standingOf(artifact) })),
    suppressions: await reviewPolicy(policy, {
      sources,
      head,
      places,
      judgements,
      now,
    }),
    reviews,
    hasEvidence: request.wantsEvidence,
    rules: await rulesById(occurringRules(judgements), own.value.texts),
  };
  return { ok: true, value: { report, input, sides } };
}

/** Whom the stages have asked, where they asked anybody. */
function nameAsked(told: Told): Pick<RunInfo, "databases" | "sandboxes" | "review"> {
  const [databases, sandboxes] = [nonEmpty(told.databases), nonEmpty(told.sandboxes)];
  return {
    ...(databases === null ? {} : { databases }),
    ...(sandboxes === null ? {} : { sandboxes }),
    ...(told.review === null ? {} : { review: told.review }),
  };
}

interface Reviewing {
  readonly sources: Sources;
  readonly head: Side;
  readonly places: Places;
  readonly judgements: readonly Judgement[];
  readonly now: Date;
}

/** What of the policy's suppressions should be looked at again. What was not listed may still need one. */
async function reviewPolicy(
  { suppressions }: Policy,
  { sources, head, places, judgements, now }: Reviewing,
): Promise<Report["suppressions"]> {
  if (suppressions.length === 0) return [];
  const { reviewSuppressions } = await import("../../policy/review-suppressions.ts");
  const artifacts = sources.scopes.includes(".") ? discover(head.entries, places).map(({ id }) => id) : null;
  return reviewSuppressions(suppressions, { artifacts, judgements, now });
}

interface Approved {
  readonly judgements: readonly Judgement[];
  readonly reviews: Report["reviews"];
}

/** What weighs approvals is loaded where a head brings some, or somebody can be asked for them: most runs need neither. */
async function judgeWithApprovals(
  input: Omit<GateInput, "approvals">,
  scale: Scale,
  askForReviews: AskForReviews | null,
): Promise<Result<Approved>> {
  const signed = scale.sides.head.some(({ path }) => isApprovalPath(path)) ? await weighSigned(input, scale) : null;
  if (signed?.ok === false) return signed;
  const told = { ...input, approvals: [], ...signed?.value };
  if (askForReviews === null) return ok({ judgements: judge(told), reviews: [] });
  const { weighReviews } = await import("../approvals/reviews/weigh-reviews.ts");
  const { approvals, reviews } = await weighReviews(told, askForReviews, async (commit) => {
    const { compareWith } = await import("../approvals/reviews/same-at.ts");
    return await compareWith(commit, scale);
  });
  return ok({ judgements: judge({ ...told, approvals: [...told.approvals, ...approvals] }), reviews });
}

async function weighSigned(input: Omit<GateInput, "approvals">, scale: Scale): Promise<Result<Weighed>> {
  const { weighApprovals } = await import("../approvals/weigh.ts");
  return await weighApprovals(input, scale);
}

function byPath(entries: readonly Entry[]): ReadonlyMap<Path, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
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
    ...(request.shard === null ? {} : { shard: request.shard }),
  };
}

function occurringRules(
  judgements: readonly Judgement[],
): ReadonlySet<Judgement["findings"][number]["finding"]["rule"]> {
  return new Set(judgements.flatMap(({ findings }) => findings.map(({ finding }) => finding.rule)));
}
