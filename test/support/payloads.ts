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
