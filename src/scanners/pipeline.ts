import { coverageOf } from "../artifacts/reading/coverage.ts";
import { readArtifact } from "../artifacts/reading/read.ts";
import type { ReadBlob } from "../artifacts/open.ts";
import { comparable, type Examinable } from "../core/artifact.ts";
import type { Result } from "../core/fault.ts";
import type { Examination } from "../core/judgement.ts";
import { failed, notApplicable, notRun, type Outcomes, type StageOutcome } from "../core/outcome.ts";
import type { StageId } from "../core/stage-id.ts";
import type { Ports } from "../ports/ports.ts";
import { crashOf } from "./crash.ts";
import { withDeadline } from "./deadline.ts";
import { onceForEach, type OnceForEach } from "./once-for-each.ts";
import type { AnyStage, Given, LaterOutcome, OpenStage, Readings } from "./stage.ts";
import { understandSides, type UnderstandSides } from "./understand-sides.ts";

export interface Run {
  readonly changes: readonly Examinable[];
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** Stages that `--stages` leaves out. */
  readonly deselected: ReadonlySet<StageId>;
  /** Whether what the stages so far have found is enough to reject; then those that come after others are left out. */
  isRejected(change: Examinable, soFar: Partial<Outcomes>): boolean;
  /**
   * Whether what an artifact uses is looked at even where the stage that asks for it is left out, so that each stage sees
   * the same files in a part of a run as in the whole. It costs the parsers.
   */
  readonly followsClosures: boolean;
  /** For one stage and one change. */
  readonly deadlineMilliseconds: number;
  readonly readHead: ReadBlob;
  readonly readBefore: ReadBlob;
  /** Everything in each tree: what an import can lead to. */
  readonly entries: Given<never>["entries"];
}

/** Changes in work at once: while one is read from disk, another is matched. */
const CHANGES_AT_ONCE = 4;

/**
 * Runs the stages (each listed after those it reads) on every change. The pipeline alone knows concurrency, deadlines,
 * cancellation and crashes: whatever happens to a stage becomes its outcome. The result is in the order of the changes.
 */
export async function runStages(stages: readonly AnyStage[], run: Run): Promise<readonly Examination[]> {
  // Both sides are read once for all stages, and forgotten when the change is done: facts stay, texts go.
  const readings = onceForEach((change: Examinable) => readSides(change, run));
  const understanding = understandSides(run, readings);
  const given = { ports: run.ports, signal: run.signal, readings, ...readingOf(run, understanding) };
  const opened = await openAll(stages, given, run);
  const looks: Look[] = [];
  const queue = run.changes.entries();
  const work = async (): Promise<void> => {
    for (const [index, change] of queue) {
      const whole = await widen(change, { opened, run, readings, understanding });
      looks[index] = await examineChange(whole, opened, run, readings);
      for (const each of [change, whole]) {
        readings.forget(each);
        understanding.forget(each);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: CHANGES_AT_ONCE }, work));
    for (const { stage } of opened) await settleStage(stage, looks, run);
    return looks.map(({ change, outcomes, coverage }) => ({ change, outcomes: outcomes as Outcomes, coverage }));
  } finally {
    await closeAll(opened, run.ports.events);
  }
}

function readingOf(
  { entries, readHead, readBefore }: Run,
  { facts, closures }: UnderstandSides,
): Pick<Given<never>, "facts" | "closures" | "read" | "entries"> {
  return { facts, closures, read: { head: readHead, before: readBefore }, entries };
}

interface Opened {
  readonly stage: AnyStage;
  readonly result: Result<OpenStage>;
}

type ReadOnce = OnceForEach<Examinable, Readings>;

async function readSides(change: Examinable, run: Run): Promise<Readings> {
  const before = comparable(change);
  const head = await readArtifact(change.head, run.readHead);
  return { head, before: before === null ? null : await readArtifact(before, run.readBefore) };
}

/** All stages open at once, so that what is slow to start starts first. A deselected one is not opened at all. */
async function openAll(stages: readonly AnyStage[], given: Given<keyof Ports>, run: Run): Promise<readonly Opened[]> {
  const open = async (stage: AnyStage): Promise<Opened> => {
    if (isLeftOut(stage, run))
      return { stage, result: { ok: true, value: neverRun(stage, given, areFactsAsked(stages, run)) } };
    try {
      const result = await stage.open(run.changes, given);
      if (result.ok) run.ports.events.emit({ kind: "opened", stage: stage.id, changes: run.changes.length });
      return { stage, result };
    } catch (error) {
      return { stage, result: { ok: false, fault: crashOf(stage.id, error) } };
    }
  };
  return Promise.all(stages.map(open));
}

function isLeftOut({ id, never }: AnyStage, run: Run): boolean {
  return never !== undefined || run.deselected.has(id);
}

/** What code can do is read for those who ask: that one that does not run could prove its idleness is no reason to. */
function neverRun(
  { proveIdle, never = "deselected" }: AnyStage,
  given: Given<keyof Ports>,
  hasFacts: boolean,
): OpenStage {
  return {
    async examine(change) {
      const because = hasFacts ? ((await proveIdle?.(change, given)) ?? null) : null;
      return because === null ? notRun(never) : notApplicable(because);
    },
    close: async () => {},
  };
}

/** A crash here is only told: what the stage found before still stands. */
async function closeAll(opened: readonly Opened[], events: Ports["events"]): Promise<void> {
  const close = async ({ stage, result }: Opened): Promise<void> => {
    try {
      if (result.ok) await result.value.close();
    } catch (error) {
      events.emit({ kind: "notice", fault: crashOf(`closing ${stage.id}`, error) });
    }
  };
  await Promise.all(opened.map(close));
}

/** The stages that ask what code can do: without them nobody knows what an artifact uses. */
const ASK_FOR_FACTS: ReadonlySet<StageId> = new Set<StageId>(["ast"]);

function areFactsAsked(stages: readonly AnyStage[], run: Run): boolean {
  return stages.some(({ id }) => ASK_FOR_FACTS.has(id) && !run.deselected.has(id));
}

interface Widening {
  readonly opened: readonly Opened[];
  readonly run: Run;
  readonly readings: ReadOnce;
  readonly understanding: UnderstandSides;
}

/** The change with what its sides use outside of themselves. Where that cannot be known, the stage that asks for it fails. */
async function widen(change: Examinable, { opened, run, readings, understanding }: Widening): Promise<Examinable> {
  if (run.signal.aborted) return change;
  try {
    const { head } = await readings(change);
    const isAsked = opened.some(({ stage }) => {
      const isWanted = run.followsClosures || !run.deselected.has(stage.id);
      return ASK_FOR_FACTS.has(stage.id) && isWanted && stage.whyNotApplicable(head) === null;
    });
    if (!isAsked) return change;
    const widened = await withDeadline(understanding.widen(change), run.deadlineMilliseconds, run.signal);
    return "head" in widened ? widened : change;
  } catch {
    return change;
  }
}

/** A change that every stage has looked at; what some of them say of it is still to come. */
interface Look extends Omit<Examination, "outcomes"> {
  readonly outcomes: Partial<Record<StageId, StageOutcome>>;
  readonly later: readonly { readonly stage: AnyStage; readonly outcome: LaterOutcome }[];
}

async function examineChange(
  change: Examinable,
  opened: readonly Opened[],
  run: Run,
  readOnce: ReadOnce,
): Promise<Look> {
  const outcomes: Partial<Record<StageId, StageOutcome>> = {};
  const later: Look["later"][number][] = [];
  const read = await readUnlessCancelled(change, run, readOnce);
  for (const { stage, result } of opened) {
    const started = run.ports.clock.milliseconds();
    const outcome = "kind" in read ? read : await outcomeOf(stage, result, { change, readings: read, outcomes, run });
    if (outcome.kind === "later") {
      later.push({ stage, outcome });
      continue;
    }
    outcomes[stage.id] = outcome;
    tellExamined(stage, outcome, change, started, run.ports);
  }
  const coverage = "kind" in read ? { lookedAt: 0, notLookedAt: [] } : coverageOf(read.head);
  return { change, outcomes, coverage, later };
}

/** All changes of a stage at once, within one deadline: what is not said by then is not said. */
async function settleStage(stage: AnyStage, looks: readonly Look[], run: Run): Promise<void> {
  const waiting = looks.flatMap((look) => {
    const later = look.later.find((each) => each.stage === stage);
    return later === undefined ? [] : [{ look, outcome: later.outcome }];
  });
  if (waiting.length === 0) return;
  const started = run.ports.clock.milliseconds();
  const settled = new Map<Look, StageOutcome>();
  const settling = waiting.map(async ({ look, outcome }) => void settled.set(look, await settle(stage, outcome, look)));
  const ended = await withDeadline(Promise.all(settling), run.deadlineMilliseconds, run.signal);
  for (const { look } of waiting) {
    const outcome = settled.get(look) ?? ("kind" in ended ? ended : notRun("cancelled"));
    look.outcomes[stage.id] = outcome;
    tellExamined(stage, outcome, look.change, started, run.ports);
  }
}

async function settle(stage: AnyStage, outcome: LaterOutcome, { outcomes }: Look): Promise<StageOutcome> {
  try {
    return await outcome.settle(outcomes);
  } catch (error) {
    return failed(crashOf(stage.id, error));
  }
}

function tellExamined(
  { id }: AnyStage,
  { kind }: StageOutcome,
  { head }: Examinable,
  started: number,
  { clock, events }: Ports,
): void {
  const milliseconds = clock.milliseconds() - started;
  events.emit({ kind: "examined", stage: id, artifact: head.id, outcome: kind, milliseconds });
}

/** The readings, or what every stage says instead of looking: an interrupted run must end soon, so it reads no more. */
async function readUnlessCancelled(change: Examinable, run: Run, readOnce: ReadOnce): Promise<Readings | StageOutcome> {
  if (run.signal.aborted) return notRun("cancelled");
  try {
    return await readOnce(change);
  } catch (error) {
    return failed(crashOf("reading", error));
  }
}

interface Examining {
  readonly change: Examinable;
  readonly readings: Readings;
  readonly outcomes: Partial<Outcomes>;
  readonly run: Run;
}

/**
 * That there is nothing to do is decided before anything else: a deselected stage without work is neutral. One that is left
 * out says so of what is rejected as well: parts of a run have to agree on it.
 */
async function outcomeOf(
  stage: AnyStage,
  opened: Result<OpenStage>,
  { change, readings, outcomes, run }: Examining,
): Promise<StageOutcome | LaterOutcome> {
  try {
    const because = stage.whyNotApplicable(readings.head);
    if (because !== null) return notApplicable(because);
    if (run.signal.aborted) return notRun("cancelled");
    const comesLater = stage.after.length > 0 && !isLeftOut(stage, run);
    if (comesLater && run.isRejected(change, outcomes)) return notRun("rejected");
    if (!opened.ok) return failed(opened.fault);
    return await withDeadline(opened.value.examine(change, outcomes), run.deadlineMilliseconds, run.signal);
  } catch (error) {
    return failed(crashOf(stage.id, error));
  }
}
