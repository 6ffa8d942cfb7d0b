import type { Sha } from "../../../core/ids.ts";
import type { WeighedReview } from "../../../core/judgement.ts";
import type { ApprovalPolicy } from "../../../core/policy.ts";
import type { GitHub } from "../../../ports/github.ts";
import { checkEligible } from "./eligible.ts";
import { findInvolved } from "./involved.ts";
import { findLastWords, type LastWord } from "./last-words.ts";

/** Who approves a head by review, and what became of each approval. */
export interface CountedReviews {
  /** Different persons, as `@login`. */
  readonly by: readonly string[];
  readonly reviews: readonly WeighedReview[];
}

/** A pull request and the head that is judged. */
export interface Proposal {
  readonly number: number;
  readonly head: Sha;
}

/** More approvals are not looked at: each asks GitHub a question or more. */
const MOST_APPROVALS = 20;

/** Counts the approvals of one head. Whatever cannot be known for sure does not count, and says why. */
export async function countReviews(
  { number, head }: Proposal,
  policy: ApprovalPolicy,
  github: Pick<GitHub, "pullRequest" | "reviews" | "commits" | "pushes" | "permissionOf" | "teamMembership">,
): Promise<CountedReviews> {
  const listed = await github.reviews(number);
  if (!listed.ok) return refuseAll(`the reviews cannot be read: ${listed.fault.message}`);
  const approvals = findLastWords(listed.value.items).filter(({ state }) => state !== "changes-requested");
  if (approvals.length === 0) return { by: [], reviews: [] };
  if (!listed.value.isWhole) return refuseAll("there are more reviews than are read");
  const pull = await github.pullRequest(number);
  if (!pull.ok) return refuseAll(`the pull request cannot be read: ${pull.fault.message}`);
  if (pull.value.headSha !== head) return refuseAll("the head of the pull request has moved meanwhile");
  const involved = policy.authorMayApprove ? null : await findInvolved(pull.value, github);
  if (involved?.ok === false)
    return refuseAll(`who had a part in the pull request cannot be known: ${involved.fault.message}`);
  const by: string[] = [];
  const reviews: WeighedReview[] = [];
  for (const [index, word] of approvals.entries()) {
    const { login } = word.author;
    const because =
      whyNot(word, head, involved?.value ?? null) ??
      (index < MOST_APPROVALS ? await whyNotEligible(login, policy, github) : "there are too many approvals");
    if (because === null) by.push(`@${login}`);
    reviews.push({ by: `@${login}`, because });
  }
  return { by, reviews };
}

/** What speaks against an approval by itself; `involved` is null where authors may approve. */
function whyNot({ author, state, commit }: LastWord, head: Sha, involved: ReadonlySet<string> | null): string | null {
  const login = author.login.toLowerCase();
  if (state === "dismissed") return "it was dismissed";
  if (author.kind !== "user" || login.endsWith("[bot]")) return "it is no person's";
  if (commit !== head) return commit === null ? "it is about no commit" : `it is about another commit, ${commit}`;
  return involved?.has(login) === true ? "it is by somebody who had a part in the change" : null;
}

async function whyNotEligible(
  login: string,
  { teams }: ApprovalPolicy,
  github: Parameters<typeof checkEligible>[2],
): Promise<string | null> {
  const eligibility = await checkEligible(login, teams, github);
  return eligibility.isEligible ? null : eligibility.because;
}

function refuseAll(because: string): CountedReviews {
  return { by: [], reviews: [{ by: null, because }] };
}
