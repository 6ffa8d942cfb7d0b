import type { Examinable } from "../../core/artifact.ts";
import type { Result } from "../../core/fault.ts";
import type { ReviewReference } from "../../core/judgement.ts";
import type { ReviewPolicy } from "../../core/policy.ts";
import type { Ports } from "../../ports/ports.ts";

export type ReviewPorts = "model" | "keptAnswers" | "clock";

export interface ReviewOptions {
  readonly policy: ReviewPolicy;
  /** False under `--offline`. */
  readonly mayUseNetwork: boolean;
  /** Absolute; null for none. */
  readonly judgedFolder: string | null;
  /** See `ModelEndpoint`. */
  readonly isTrusted: boolean;
  /** What the commits of the change say of themselves, the latest first. Asked only where there is something to review. */
  readonly messages: () => Promise<Result<readonly string[]>>;
  /** Called once a change was reviewed. */
  readonly tellReview: (review: ReviewReference) => void;
}

/** What the review of a run works with. */
export interface Reviewing extends ReviewOptions {
  readonly ports: Pick<Ports, ReviewPorts>;
  readonly signal: AbortSignal;
  /** How many changes there are: a budget is shared. */
  readonly changes: readonly Examinable[];
}
