import { REMEDIES, type Fault, type FaultCode } from "../core/fault.ts";
import type { Gap, Judgement } from "../core/judgement.ts";
import type { Outcomes, StageOutcome } from "../core/outcome.ts";
import { STAGE_IDS, type StageId } from "../core/stage-id.ts";

/** How a stage stands: the four words of the contract. */
export type StageWord = "completed" | "degraded" | "failed" | "skipped";

/** One stage over the whole run. */
export interface StageSummary {
  readonly id: StageId;
  readonly outcome: StageWord;
  /** Files, over all artifacts. */
  readonly examined: number;
  readonly reason?: "not-applicable" | "not-run";
  readonly because?: string;
  readonly faults: readonly { readonly code: FaultCode; readonly message: string; readonly remedy: string }[];
}

type StageGap = Extract<Gap, { kind: "stage" }>;

/** Worst first; what did not apply says least. */
const WORST: readonly StageOutcome["kind"][] = ["failed", "degraded", "not-run", "completed", "not-applicable"];

/** Every stage over the run: the worst outcome of all artifacts, what was examined, every fault. */
export function summariseStages(judgements: readonly Judgement[]): readonly StageSummary[] {
  const all = judgements.flatMap(({ outcomes }) => (outcomes === null ? [] : [outcomes]));
  return STAGE_IDS.map((id) => summariseStage(id, all));
}

export function stageWord(outcome: StageOutcome): StageWord {
  return outcome.kind === "not-run" || outcome.kind === "not-applicable" ? "skipped" : outcome.kind;
}

export function faultsOf(outcome: StageOutcome): readonly Fault[] {
  if (outcome.kind === "failed") return [outcome.fault];
  return outcome.kind === "degraded" ? outcome.faults : [];
}

/** What a stage leaves open in a judgement; undefined for one that it has settled, or need not. */
export function gapOfStage({ gaps }: Judgement, stage: StageId): StageGap | undefined {
  return gaps.find((gap): gap is StageGap => gap.kind === "stage" && gap.stage === stage);
}

/**
 * What stages that the policy does not require left open: it keeps nothing from being promoted, and nobody may take it for
 * looked at. A stage that was switched off, or had no more to decide, left nothing open.
 */
export function listOptionalGaps(judgement: Judgement): readonly StageGap[] {
  const { outcomes } = judgement;
  if (outcomes === null) return [];
  return STAGE_IDS.filter((stage) => gapOfStage(judgement, stage) === undefined).flatMap((stage) => {
    const outcome = outcomes[stage];
    const isOpen = outcome.kind === "not-run" ? outcome.because === "budget" : faultsOf(outcome).length > 0;
    return isOpen ? [{ kind: "stage", stage, outcome } as StageGap] : [];
  });
}

function summariseStage(id: StageId, all: readonly Outcomes[]): StageSummary {
  const outcomes = all.map((each) => each[id]);
  const worst = WORST.map((kind) => outcomes.find((outcome) => outcome.kind === kind)).find(
    (found) => found !== undefined,
  );
  const faults = outcomes.flatMap(faultsOf).map(({ code, message }) => ({ code, message, remedy: REMEDIES[code] }));
  const examined = outcomes.reduce((sum, outcome) => sum + ("examined" in outcome ? outcome.examined : 0), 0);
  if (worst === undefined) {
    return { id, outcome: "skipped", examined, reason: "not-applicable", because: "no artifact differs", faults };
  }
  const summary = { id, outcome: stageWord(worst), examined };
  if (worst.kind !== "not-run" && worst.kind !== "not-applicable") return { ...summary, faults };
  return { ...summary, reason: worst.kind, because: worst.because, faults };
}
