import type { ReadBlob } from "../artifacts/open.ts";
import type { FileReading } from "../artifacts/reading/reading.ts";
import type { Entry, Examinable, Sides } from "../core/artifact.ts";
import type { Result } from "../core/fault.ts";
import type { Path } from "../core/ids.ts";
import type { NotApplicable, NotRun, Outcomes, StageOutcome } from "../core/outcome.ts";
import type { StageId } from "../core/stage-id.ts";
import type { UnderstoodArtifact } from "../facts/artifact/artifact-facts.ts";
import type { Ports } from "../ports/ports.ts";

/** Both sides of a change, read. Equal for every stage, computed once. */
export type Readings = Sides<readonly FileReading[]>;

/** What a stage gets to work with. `Uses` names the ports: a stage cannot reach any other. */
export interface Given<Uses extends keyof Ports> {
  readonly ports: Pick<Ports, Uses>;
  readonly signal: AbortSignal;
  readings(change: Examinable): Promise<Readings>;
  /** What both sides can do. Computed once, and only if somebody asks: parsers are slow to load. */
  facts(change: Examinable): Promise<Sides<UnderstoodArtifact>>;
  /** The same with all that both sides use outside of themselves, whether it differs or not. */
  closures(change: Examinable): Promise<Sides<UnderstoodArtifact>>;
  readonly read: { readonly head: ReadBlob; readonly before: ReadBlob };
  /** Everything in each tree: records lie beside what they are about. */
  readonly entries: { readonly head: ReadonlyMap<Path, Entry>; readonly before: ReadonlyMap<Path, Entry> };
}

/** `Said`: what it says of a change, at once or later. */
export interface Stage<
  Id extends StageId,
  Uses extends keyof Ports,
  Said extends StageOutcome | LaterOutcome = StageOutcome,
> {
  readonly id: Id;
  /** Set where the policy leaves it out, whatever is selected: it is never opened. */
  readonly never?: NotRun;
  /** Stages whose outcomes it reads. It is left out when they reject the change already. */
  readonly after: readonly StageId[];
  /** Proved from what the head holds; null when there is something to do. */
  whyNotApplicable(head: readonly FileReading[]): NotApplicable | null;
  /**
   * Likewise, where only what the head's files say can prove it. Asked when the stage does not run; one that runs says it
   * as its outcome.
   */
  readonly proveIdle?: (change: Examinable, given: Given<Uses>) => Promise<NotApplicable | null>;
  /** Once a run: whatever serves all changes. */
  open(changes: readonly Examinable[], given: Given<Uses>): Promise<Result<OpenStage<Said>>>;
}

/** A stage whatever ports it uses, as the pipeline sees it. */
export type AnyStage = Stage<StageId, keyof Ports, StageOutcome | LaterOutcome>;

export interface OpenStage<Said = StageOutcome | LaterOutcome> {
  examine(change: Examinable, soFar: Partial<Outcomes>): Promise<Said>;
  close(): Promise<void>;
}

/** What a stage says of a change only when it has seen all of the run: it asks somebody once for all of them. */
export interface LaterOutcome {
  readonly kind: "later";
  /**
   * Called when every change was examined and the stages before this one are settled, with what they all said of the
   * change, and before the stage is closed. All changes of a stage are settled at once: nothing is awaited between.
   */
  settle(soFar: Partial<Outcomes>): Promise<StageOutcome>;
}
