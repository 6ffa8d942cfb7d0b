import { comparable, type Entry, type Examinable } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { asPath, type Path } from "../../core/ids.ts";
import { STEERING_ID, type Coverage, type Examination } from "../../core/judgement.ts";
import { notRun, type Outcomes, type StageOutcome } from "../../core/outcome.ts";
import { STAGE_IDS, type StageId } from "../../core/stage-id.ts";
import type { Evidence } from "../../report/json/evidence.ts";
import type { WrittenArtifact } from "../../report/json/written-report.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Part } from "./read-parts.ts";

/** What is joined is held against the repository, which says what differs. */
export interface Ground {
  readonly changes: readonly Examinable[];
  readonly entries: { readonly head: ReadonlyMap<Path, Entry>; readonly before: ReadonlyMap<Path, Entry> };
  /** Stages that the whole run leaves out. */
  readonly deselected: ReadonlySet<StageId>;
}

/** What one report says of one change. */
export interface Told {
  readonly part: Part;
  readonly written: WrittenArtifact;
  readonly examination: Examination;
}

/** What all reports say, and what they say together. */
export interface Joined {
  readonly told: readonly Told[];
  /** One for each change, in their order. */
  readonly examinations: readonly Examination[];
}

/**
 * Joins what the parts say of each change: every stage that the run has, from the one part in which it ran. Faults:
 * `report-missing`, `report-doubled`, `reports-differ`, `report-invalid`.
 */
export function joinParts(parts: readonly Part[], ground: Ground): Result<Joined> {
  const changes = new Map<string, Examinable>(ground.changes.map((change) => [change.head.id, change]));
  const told: Told[] = [];
  for (const part of parts) {
    for (const written of part.report.artifacts) {
      if (written.id === STEERING_ID || written.change === "removed" || written.change === "unchanged") continue;
      const read = readTold(part, written, changes.get(written.id), ground);
      if (!read.ok) return read;
      told.push(read.value);
    }
  }
  const byId = groupById(told);
  const examinations: Examination[] = [];
  for (const { head } of ground.changes) {
    const joined = joinChange(head.id, byId.get(head.id) ?? [], ground.deselected);
    if (!joined.ok) return joined;
    examinations.push(joined.value);
  }
  return ok({ told, examinations });
}

function groupById(told: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>();
  for (const each of told) groups.set(each.written.id, [...(groups.get(each.written.id) ?? []), each]);
  return groups;
}

/** One entry of a report, if it is about the change as it is here. */
function readTold(
  part: Part,
  written: WrittenArtifact,
  change: Examinable | undefined,
  { entries }: Ground,
): Result<Told> {
  const { evidence } = written;
  const say = (code: "reports-differ" | "report-invalid", how: string): ReturnType<typeof fail> =>
    fail(code, `${part.name} ${how}`);
  if (change === undefined) return say("reports-differ", `is about ${written.id}, which is no part of this run`);
  if (evidence === undefined) return say("report-invalid", `has no evidence about ${written.id}: it is of a whole run`);
  if (written.digest !== change.head.digest || written.change !== change.kind)
    return say("reports-differ", `is about another version of ${written.id}`);
  const closure = {
    head: find(evidence.closure.head, entries.head),
    before: find(evidence.closure.before, entries.before),
  };
  if (closure.head === null || closure.before === null)
    return say("report-invalid", `names a file that ${written.id} uses and that is not there`);
  const hasBefore = comparable(change) !== null;
  if (Object.values(evidence.outcomes).some((outcome) => isOneSided(outcome, hasBefore)))
    return say("reports-differ", `compares ${written.id} with another version`);
  const coverage: Coverage = { lookedAt: evidence.lookedAt, notLookedAt: written.notLookedAt };
  const head = { ...change.head, closure: closure.head };
  const widened: Examinable =
    change.kind === "added"
      ? { ...change, head }
      : { ...change, head, before: { ...change.before, closure: closure.before } };
  return ok({ part, written, examination: { change: widened, outcomes: evidence.outcomes, coverage } });
}

function find(paths: readonly string[], entries: ReadonlyMap<Path, Entry>): readonly Entry[] | null {
  const found = paths.flatMap((path) => entries.get(asPath(path)) ?? []);
  return found.length === paths.length ? found : null;
}

function isOneSided(outcome: StageOutcome, hasBefore: boolean): boolean {
  return "evidence" in outcome && (outcome.evidence.before !== null) !== hasBefore;
}

function joinChange(id: string, told: readonly Told[], deselected: ReadonlySet<StageId>): Result<Examination> {
  const [first, ...others] = told;
  if (first === undefined) return fail("report-missing", `no report is about ${id}`);
  const other = others.find((each) => filesOf(each) !== filesOf(first));
  if (other !== undefined)
    return fail("reports-differ", `${first.part.name} and ${other.part.name} looked at different files of ${id}`);
  const outcomes: Partial<Record<StageId, StageOutcome>> = {};
  for (const stage of STAGE_IDS) {
    const outcome = joinStage(stage, told, deselected);
    if (!outcome.ok) return outcome;
    outcomes[stage] = outcome.value;
  }
  return ok({ ...first.examination, outcomes: outcomes as Outcomes });
}

function filesOf({ examination: { coverage }, written }: Told): string {
  return canonicalJson([coverage, written.evidence?.closure satisfies Evidence["closure"] | undefined]);
}

/**
 * Intake is in every part, and all have to say the same. So have those that say that a stage has nothing to do: any part may
 * that has what proves it, also one that leaves the stage out. Any other stage ran in one part.
 */
function joinStage(stage: StageId, told: readonly Told[], deselected: ReadonlySet<StageId>): Result<StageOutcome> {
  const named = told.map(({ part, written, examination }) => {
    return { name: part.name, id: written.id, outcome: examination.outcomes[stage] };
  });
  const ran = named.filter(({ outcome }) => !isLeftOut(outcome));
  const [first, second] = ran;
  const { id } = named[0] ?? { id: "" };
  if (first === undefined) {
    const never = named.find(({ outcome }) => outcome.kind === "not-run" && outcome.because === "no-model");
    if (never !== undefined) return ok(never.outcome);
    return deselected.has(stage)
      ? ok(notRun("deselected"))
      : fail("report-missing", `no report has the stage ${stage} of ${id}`);
  }
  if (stage === "intake" || ran.some(({ outcome }) => outcome.kind === "not-applicable")) {
    const compared = stage === "intake" ? named : ran;
    const other = compared.find(({ outcome }) => canonicalJson(outcome) !== canonicalJson(first.outcome));
    if (other === undefined) return ok(first.outcome);
    return fail("reports-differ", `${first.name} and ${other.name} do not say the same of the stage ${stage} of ${id}`);
  }
  if (second !== undefined)
    return fail("report-doubled", `${first.name} and ${second.name} both have the stage ${stage} of ${id}`);
  if (deselected.has(stage))
    return fail("reports-differ", `${first.name} has the stage ${stage}, which --stages leaves out`);
  return ok(first.outcome);
}

/** By `--stages`, or by the policy, which is the same for all parts. */
function isLeftOut(outcome: StageOutcome): boolean {
  return outcome.kind === "not-run" && (outcome.because === "deselected" || outcome.because === "no-model");
}
