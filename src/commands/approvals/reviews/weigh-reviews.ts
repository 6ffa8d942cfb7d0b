import { subjectIdOf, type Approval, type GateInput, type WeighedReview } from "../../../core/judgement.ts";
import type { ApprovalPolicy } from "../../../core/policy.ts";
import { judge } from "../../../gate/judge.ts";
import type { CountedReviews } from "./count-reviews.ts";

/** Asks the platform who approves the head; only asked when something is held. */
export type AskForReviews = (policy: ApprovalPolicy) => Promise<CountedReviews>;

/** What approvals by review settle: all that is held of this head, and nothing of another one. */
export async function weighReviews(
  input: Omit<GateInput, "approvals">,
  ask: AskForReviews,
): Promise<{ readonly approvals: readonly Approval[]; readonly reviews: readonly WeighedReview[] }> {
  const held = judge({ ...input, approvals: [] }).filter(({ needs }) => needs.length > 0);
  if (held.length === 0) return { approvals: [], reviews: [] };
  const { by, reviews } = await ask(input.policy.gate.approvals);
  return { approvals: held.map(({ subject, needs }) => ({ artifact: subjectIdOf(subject), needs, by })), reviews };
}
