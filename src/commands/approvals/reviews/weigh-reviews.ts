import type { Result } from "../../../core/fault.ts";
import type { Sha } from "../../../core/ids.ts";
import {
  subjectIdOf,
  type Approval,
  type GateInput,
  type Judgement,
  type WeighedReview,
} from "../../../core/judgement.ts";
import type { ApprovalPolicy } from "../../../core/policy.ts";
import { judge } from "../../../gate/judge.ts";
import type { CountedReviews } from "./count-reviews.ts";
import type { IsSame } from "./same-at.ts";

/**
 * Asks the platform who approves the head; only asked when something is held. `elsewhere`: the commit that was approved,
 * where it is another one than is judged, and only what is the same there is approved here.
 */
export type AskForReviews = (policy: ApprovalPolicy) => Promise<CountedReviews & { readonly elsewhere?: Sha }>;

interface Weighed {
  readonly approvals: readonly Approval[];
  readonly reviews: readonly WeighedReview[];
}

/** What approvals by review settle: all that is held of this head, and nothing of another one. */
export async function weighReviews(
  input: Omit<GateInput, "approvals">,
  ask: AskForReviews,
  compare: (commit: Sha) => Promise<Result<IsSame>>,
): Promise<Weighed> {
  const held = judge({ ...input, approvals: [] }).filter(({ needs }) => needs.length > 0);
  if (held.length === 0) return { approvals: [], reviews: [] };
  const { by, reviews, elsewhere } = await ask(input.policy.gate.approvals);
  if (elsewhere === undefined || by.length === 0) return { approvals: held.map((each) => approve(each, by)), reviews };
  const same = await compare(elsewhere);
  if (!same.ok)
    return { approvals: [], reviews: [...reviews, refuse(`what was approved is unknown here: ${same.fault.message}`)] };
  const refused = held
    .filter(({ subject }) => !same.value(subject))
    .map(({ subject }) => refuse(`${subjectIdOf(subject)} is not what was approved in ${elsewhere}`));
  const approved = held.filter(({ subject }) => same.value(subject));
  return { approvals: approved.map((each) => approve(each, by)), reviews: [...reviews, ...refused] };
}

function approve({ subject, needs }: Judgement, by: readonly string[]): Approval {
  return { artifact: subjectIdOf(subject), needs, by };
}

function refuse(because: string): WeighedReview {
  return { by: null, because };
}
