import type { countReviews } from "../../../../src/commands/approvals/reviews/count-reviews.ts";
import { fail, ok, type FaultCode, type Result } from "../../../../src/core/fault.ts";
import type { Sha } from "../../../../src/core/ids.ts";
import type {
  Account,
  GitHub,
  Permission,
  PullRequest,
  PullRequestCommit,
  Push,
  Review,
  TeamMembership,
} from "../../../../src/ports/github.ts";

export const HEAD: Sha = "a".repeat(40) as Sha;
export const OTHER: Sha = "b".repeat(40) as Sha;

export function user(login: string): Account {
  return { login, kind: "user" };
}
export const AGENT: Account = user("agent");

/** What GitHub knows. Everybody may approve by permission, unless it is told otherwise. */
export interface World {
  readonly reviews?: readonly Review[];
  readonly isReviewsWhole?: boolean;
  readonly pull?: Partial<PullRequest>;
  readonly commits?: readonly Partial<PullRequestCommit>[];
  readonly isCommitsWhole?: boolean;
  readonly pushes?: readonly Push[];
  readonly permission?: Permission;
  readonly team?: TeamMembership;
  /** The operation that fails. */
  readonly broken?: keyof GitHub;
}

const PULL: PullRequest = {
  number: 7,
  state: "open",
  author: AGENT,
  headSha: HEAD,
  headRef: "evolve",
  headRepository: "acme/skills",
  baseRef: "main",
  baseSha: OTHER,
};
const COMMIT: PullRequestCommit = { sha: HEAD, accounts: [AGENT], emails: ["agent@acme.example"], message: "evolve" };

/** A GitHub that answers these questions, and fails one of them on demand. */
export function makeGitHub(world: World): Parameters<typeof countReviews>[2] {
  const answer = async <T>(operation: keyof GitHub, value: T): Promise<Result<T>> =>
    world.broken === operation ? fail("github-forbidden" satisfies FaultCode, "the token may not") : ok(value);
  const { reviews = [approve("ada")], commits = [{}], pushes = [{ actor: AGENT, after: HEAD }] } = world;
  return {
    reviews: () => answer("reviews", { items: reviews, isWhole: world.isReviewsWhole ?? true }),
    pullRequest: () => answer("pullRequest", { ...PULL, ...world.pull }),
    commits: () => {
      const items = commits.map((commit) => ({ ...COMMIT, ...commit }));
      return answer("commits", { items, isWhole: world.isCommitsWhole ?? true });
    },
    pushes: () => answer("pushes", { items: pushes, isWhole: false }),
    permissionOf: () => answer("permissionOf", world.permission ?? "maintain"),
    teamMembership: () => answer("teamMembership", world.team ?? "not-member"),
  };
}

let id = 0;
export function say(state: Review["state"], login: string, more: Partial<Review> = {}): Review {
  return { id: id++, author: user(login), state, commit: HEAD, submittedAt: "2026-03-01T12:00:00Z", ...more };
}
export function approve(login: string, more: Partial<Review> = {}): Review {
  return say("approved", login, more);
}
