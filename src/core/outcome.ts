import { nonEmpty, type NonEmpty } from "./brand.ts";
import type { Sides } from "./artifact.ts";
import type { Capability } from "./capability.ts";
import type { Fault } from "./fault.ts";
import type { Finding, Opinion } from "./finding.ts";
import type { StageId } from "./stage-id.ts";
import type { Trial } from "./trial.ts";

export interface Evidence {
  readonly findings: readonly Finding[];
  /** What the side can do, secrets in targets masked; left out by a stage that does not look for it. */
  readonly capabilities?: readonly Capability[];
  /** What a model says of findings, of this stage or of others; left out by a stage that asks none. */
  readonly opinions?: readonly Opinion[];
  /** What came of running it; of the head, by the stage that runs it. */
  readonly trial?: Trial;
}

/** Why a stage has nothing to do, proved from the file list and, for dependencies, from what the files say. */
export type NotApplicable = "no-text" | "no-code" | "no-tests" | "no-dependency";
/** Why a stage that had something to do did not run. */
export type NotRun = "deselected" | "cancelled" | "rejected" | "budget" | "offline" | "no-model";

/** What a stage says of one change. Made by the functions below, so that no impossible one exists. */
export type StageOutcome =
  | { readonly kind: "completed"; readonly examined: number; readonly evidence: Sides<Evidence> }
  | {
      readonly kind: "degraded";
      readonly examined: number;
      readonly evidence: Sides<Evidence>;
      readonly faults: NonEmpty<Fault>;
    }
  | { readonly kind: "not-applicable"; readonly because: NotApplicable }
  | { readonly kind: "not-run"; readonly because: NotRun }
  /** `evidence`: what was found before, if anything was: it counts although the stage did not finish. */
  | { readonly kind: "failed"; readonly fault: Fault; readonly evidence?: Sides<Evidence> };

/** Total: a forgotten stage does not compile. */
export type Outcomes = Readonly<Record<StageId, StageOutcome>>;

/** Files looked at at the head, and what was found; degraded as soon as there is a fault. */
export function examined(files: number, evidence: Sides<Evidence>, faults: readonly Fault[]): StageOutcome {
  const degrading = nonEmpty(faults);
  if (degrading !== null) return { kind: "degraded", examined: files, evidence, faults: degrading };
  if (files === 0) return failed({ code: "nothing-examined", message: "the stage finished without looking at a file" });
  return { kind: "completed", examined: files, evidence };
}

export function notApplicable(because: NotApplicable): StageOutcome {
  return { kind: "not-applicable", because };
}

export function notRun(because: NotRun): StageOutcome {
  return { kind: "not-run", because };
}

export function failed(fault: Fault, evidence?: Sides<Evidence>): StageOutcome {
  return evidence === undefined ? { kind: "failed", fault } : { kind: "failed", fault, evidence };
}
