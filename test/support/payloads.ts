const REPOSITORY = {
  id: 1,
  name: "skills",
  full_name: "octo/skills",
  default_branch: "main",
  private: false,
  fork: false,
};
const SENDER = { login: "octo-agent", id: 2, type: "Bot" };

export const NO_COMMIT: string = "0".repeat(40);

/** Payload of `pull_request` as GitHub's webhooks have it (docs.github.com, "Webhook events and payloads"). */
export function pullRequestPayload(
  action: "opened" | "synchronize",
  commits: { readonly base: string; readonly head: string },
  texts: { readonly baseRef?: string; readonly headRef?: string; readonly title?: string } = {},
): object {
  const { baseRef = "main", headRef = "evolve", title = "Evolve" } = texts;
  return {
    action,
    number: 7,
    pull_request: {
      id: 3,
      number: 7,
      state: "open",
      locked: false,
      title,
      body: null,
      draft: false,
      merged: false,
      user: SENDER,
      head: { label: `octo:${headRef}`, ref: headRef, sha: commits.head, user: SENDER, repo: REPOSITORY },
      base: { label: `octo:${baseRef}`, ref: baseRef, sha: commits.base, user: SENDER, repo: REPOSITORY },
    },
    repository: REPOSITORY,
    sender: SENDER,
  };
}

/** Payload of `pull_request_review`: a person approves, by the page of the pull request. */
export function reviewPayload(
  action: "submitted" | "edited" | "dismissed",
  commits: { readonly base: string; readonly head: string },
): object {
  const review = { id: 80, user: { login: "ada", id: 5, type: "User" }, body: null, state: "approved" };
  return { ...pullRequestPayload("synchronize", commits), action, review: { ...review, commit_id: commits.head } };
}

/** Payload of `merge_group`: a group of a queue, whose base is the group before it. */
export function mergeGroupPayload(
  commits: { readonly base: string; readonly head: string },
  baseRef: string = "refs/heads/main",
): object {
  return {
    action: "checks_requested",
    merge_group: {
      head_sha: commits.head,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${commits.base}`,
      base_ref: baseRef,
      base_sha: commits.base,
      head_commit: { id: commits.head, message: "Merge pull request #7 from octo/evolve" },
    },
    repository: REPOSITORY,
    sender: SENDER,
  };
}

/** Payload of `schedule`. */
export const SCHEDULE_PAYLOAD: object = {
  schedule: "30 5 * * 1",
  workflow: ".github/workflows/gate.yml",
  repository: REPOSITORY,
};

/** Payload of `push`; zeros stand for a ref that was, or is, not there. */
export function pushPayload(ref: string, before: string, after: string, forced: boolean = false): object {
  return {
    ref,
    before,
    after,
    created: before === NO_COMMIT,
    deleted: after === NO_COMMIT,
    forced,
    base_ref: null,
    compare: "https://github.com/octo/skills/compare/a...b",
    commits: [],
    head_commit: null,
    repository: REPOSITORY,
    pusher: { name: "octo-agent", email: "agent@example.com" },
    sender: SENDER,
  };
}

/** Payload of `workflow_dispatch`. */
export const DISPATCH_PAYLOAD: object = {
  inputs: null,
  ref: "refs/heads/main",
  workflow: ".github/workflows/gate.yml",
  repository: REPOSITORY,
  sender: SENDER,
};
