import type { NonEmpty } from "./brand.ts";
import type { Artifact, Change, Examinable } from "./artifact.ts";
import type { CapabilityDelta, GainedCapability } from "./capability-delta.ts";
import type { Ecosystem } from "./dependency.ts";
import type { Finding, Masked } from "./finding.ts";
import type { Path, Sha, Sha256 } from "./ids.ts";
import type { Lineage } from "./lineage.ts";
import type { Outcomes, StageOutcome } from "./outcome.ts";
import type { Policy } from "./policy.ts";
import type { PackReference } from "./rule-pack.ts";
import type { StageId } from "./stage-id.ts";
import type { SandboxReference, Trial } from "./trial.ts";

/** Mildest first. A run has the worst of its artifacts. */
export const DECISIONS = ["promote", "incomplete", "hold", "reject"] as const;
export type Decision = (typeof DECISIONS)[number];

/** One of `of` parts into which the changes of a run are split; from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What the run compares, and by which policy. Plain data, shown in every report. */
export interface RunInfo {
  readonly scope: "scan" | "pre-commit";
  /** False under `--fail-on never`: findings are reported, nothing is promoted. */
  readonly enforced: boolean;
  /** What `--base` and `--head` said, for people; null in a plain scan. */
  readonly compared: { readonly base: string; readonly head: string } | null;
  readonly base: Sha | null;
  readonly forkPoint: Sha | null;
  readonly head: Sha | null;
  readonly policy: {
    readonly path: string | null;
    readonly ref: Sha | null;
    readonly sha256: Sha256;
    readonly profile: Policy["profile"];
    /** The rule packs that were used; left out when there were none. */
    readonly packs?: NonEmpty<PackReference>;
  };
  /** Left out where all changes are judged. */
  readonly shard?: Shard;
  /** What packages were looked up in; left out when there were none. */
  readonly databases?: NonEmpty<DatabaseReference>;
  /** Who reviewed, and by which instructions; left out where nobody did. */
  readonly review?: ReviewReference;
  /** What tests were run in; left out when none was. */
  readonly sandboxes?: NonEmpty<SandboxReference>;
}

/** The model of a review as the policy names it, and what it was told, by the names of the lenses. */
export interface ReviewReference {
  readonly model: string;
  readonly prompts: Readonly<Record<string, Sha256>>;
}

/** A database of advisories that was asked. `updated`: when it was fetched; null for one that was asked over the network. */
export interface DatabaseReference {
  readonly ecosystem: Ecosystem;
  readonly updated: Date | null;
}

/** How much of an artifact was looked at, whatever came of it. */
export interface Coverage {
  readonly lookedAt: number;
  readonly notLookedAt: readonly { readonly path: Path; readonly member?: string; readonly because: string }[];
}

export interface Examination {
  readonly change: Examinable;
  readonly outcomes: Outcomes;
  readonly coverage: Coverage;
}

/** Everything the gate knows: one plain value, so that a run can be replayed, sharded and fuzzed. */
export interface GateInput {
  readonly run: RunInfo;
  readonly examinations: readonly Examination[];
  readonly removed: readonly Artifact[];
  readonly steeringEdits: readonly SteeringEdit[];
  /** Those that bind here and now; their signatures were accepted. */
  readonly approvals: readonly Approval[];
  readonly policy: Policy;
  readonly lineage: Lineage;
  readonly now: Date;
}

/** A change to what steers the gate. `because`: why it is no harmless one, where it could have been. */
export interface SteeringEdit {
  readonly path: Path;
  readonly because?: string;
}

/** A person's word: these needs of this artifact are meant. */
export interface Approval {
  /** Id of the subject. */
  readonly artifact: string;
  readonly needs: readonly Need[];
  /** Different persons, none of whom had a part in the change. */
  readonly by: readonly string[];
}

/** An approval that somebody gave on the platform. */
export interface WeighedReview {
  /** The account; null for what is said of all reviews. */
  readonly by: string | null;
  /** Why it does not count; null for one that does. */
  readonly because: string | null;
}

export interface Judged {
  readonly finding: Finding;
  readonly status: "new" | "known" | "suppressed";
  readonly effect: "reject" | "hold" | "none";
  /** What a model says of it; left out where none was asked or had anything to say. */
  readonly opinions?: NonEmpty<Masked>;
}

/** Something only a person can settle. */
export type Need =
  | { readonly kind: "finding"; readonly judged: Judged }
  | ({ readonly kind: "capability" } & GainedCapability)
  /** `at` stands for the artifact. */
  | ({ readonly kind: "limit"; readonly limit: LimitName; readonly at: Path } & Exceeded)
  | ({ readonly kind: "drift"; readonly at: Path } & Exceeded)
  /** There is code, and nothing that tests it. */
  | { readonly kind: "tests"; readonly at: Path }
  | ({ readonly kind: "steering" } & SteeringEdit);

/** How many there are, and how many the policy allows. */
export interface Exceeded {
  readonly count: number;
  readonly allowed: number;
}

export type LimitName = Exclude<keyof Policy["gate"]["limits"], "driftFromAnchor">;

/** A need that persons have settled. */
export interface Met {
  readonly need: Need;
  readonly by: NonEmpty<string>;
}

/** What keeps a clean result from being `promote`. */
export type Gap =
  | {
      readonly kind: "stage";
      readonly stage: StageId;
      readonly outcome: Exclude<StageOutcome, { kind: "completed" | "not-applicable" }>;
    }
  | { readonly kind: "pre-commit" | "not-enforced" };

/** Reasons only; the decision is derived from them. */
export interface Judgement {
  readonly subject: Change | { readonly kind: "steering"; readonly paths: NonEmpty<Path> };
  /** Null where no stage looks: a removed artifact, a steering edit. */
  readonly outcomes: Outcomes | null;
  readonly coverage: Coverage;
  /** Null where nothing of it was run. */
  readonly trial: Trial | null;
  readonly findings: readonly Judged[];
  readonly delta: CapabilityDelta;
  readonly needs: readonly Need[];
  readonly met: readonly Met[];
  readonly gaps: readonly Gap[];
}

export function decisionOf({ findings, needs, gaps }: Pick<Judgement, "findings" | "needs" | "gaps">): Decision {
  if (findings.some((judged) => judged.effect === "reject")) return "reject";
  if (needs.length > 0) return "hold";
  return gaps.length > 0 ? "incomplete" : "promote";
}

/** The worst of them; `promote` for none. */
export function worstDecision(decisions: readonly Decision[]): Decision {
  return decisions.reduce<Decision>(
    (worst, next) => (DECISIONS.indexOf(next) > DECISIONS.indexOf(worst) ? next : worst),
    "promote",
  );
}

/** The id of the steering edits. An artifact that is called so by its path is refused (`intake/reserved-name`). */
export const STEERING_ID = "(steering)";

/** The id under which a report lists a subject. */
export function subjectIdOf(subject: Judgement["subject"]): string {
  switch (subject.kind) {
    case "steering":
      return STEERING_ID;
    case "removed":
      return subject.before.id;
    case "added":
    case "modified":
      return subject.head.id;
  }
}
