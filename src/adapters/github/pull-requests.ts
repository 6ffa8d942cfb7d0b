import type { Account, GitHub, PullRequest, PullRequestCommit, Review } from "../../ports/github.ts";
import { readAccount } from "./account.ts";
import { readChangedFile } from "./changed-file.ts";
import type { Client } from "./client.ts";
import { at, convert, integer, list, oneOf, orNull, record, sha, text, type Read } from "./shape.ts";

const readPullRequest = record<PullRequest>({
  number: at(["number"], integer),
  state: at(["state"], oneOf<PullRequest["state"]>({ open: "open", closed: "closed" })),
  author: at(["user"], orNull(readAccount)),
  headSha: at(["head", "sha"], sha),
  headRef: at(["head", "ref"], text),
  headRepository: at(["head", "repo", "full_name"], orNull(text)),
  baseRef: at(["base", "ref"], text),
  baseSha: at(["base", "sha"], sha),
});

const readReview = record<Review>({
  id: at(["id"], integer),
  author: at(["user"], orNull(readAccount)),
  state: at(
    ["state"],
    oneOf<Review["state"]>({
      APPROVED: "approved",
      CHANGES_REQUESTED: "changes-requested",
      COMMENTED: "commented",
      DISMISSED: "dismissed",
      PENDING: "pending",
    }),
  ),
  commit: at(["commit_id"], orNull(sha)),
  submittedAt: at(["submitted_at"], orNull(text)),
});

/** GitHub has an empty object where it knows no account. */
const readUnknownAccount: Read<Account | null> = (value) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0 ? null : orNull(readAccount)(value);

const readCommit: Read<PullRequestCommit> = convert(
  record({
    sha: at(["sha"], sha),
    author: at(["author"], readUnknownAccount),
    committer: at(["committer"], readUnknownAccount),
    authorEmail: at(["commit", "author", "email"], orNull(text)),
    committerEmail: at(["commit", "committer", "email"], orNull(text)),
    message: at(["commit", "message"], text),
  }),
  ({ sha: id, author, committer, authorEmail, committerEmail, message }): PullRequestCommit => ({
    sha: id,
    accounts: [author, committer].filter((account) => account !== null),
    emails: [authorEmail, committerEmail].filter((email) => email !== null),
    message,
  }),
);

/** What the API lists of a pull request's commits at most (docs.github.com, "List commits on a pull request"). */
const MOST_COMMITS = 250;

export function pullRequestOperations(
  client: Client,
): Pick<GitHub, "pullRequest" | "reviews" | "commits" | "changedFiles"> {
  const { repository } = client.address;
  const path = (number: number): string => `${repository}/pulls/${number}`;
  return {
    pullRequest: async (number) => await client.read(path(number), readPullRequest),
    reviews: async (number) => await client.readAll(`${path(number)}/reviews?per_page=100`, list(readReview)),
    async commits(number) {
      const listed = await client.readAll(`${path(number)}/commits?per_page=100`, list(readCommit));
      if (!listed.ok || listed.value.items.length < MOST_COMMITS) return listed;
      return { ok: true, value: { ...listed.value, isWhole: false } };
    },
    changedFiles: async (number) => await client.readAll(`${path(number)}/files?per_page=100`, list(readChangedFile)),
  };
}
