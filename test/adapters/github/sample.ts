import type { Sha } from "../../../src/core/ids.ts";
import { pullState, type AccountState, type State } from "../../support/github-double/state.ts";

export const BASE: Sha = "1".repeat(40) as Sha;
export const HEAD: Sha = "2".repeat(40) as Sha;
export const OLD: Sha = "3".repeat(40) as Sha;
export const ADA: AccountState = { login: "ada", type: "User" };
const ROBOT: AccountState = { login: "robot[bot]", type: "Bot" };

/** A repository with one of everything. */
export function fillState(state: State): void {
  state.pulls.set(7, {
    ...pullState({ base: BASE, head: HEAD }),
    reviews: [
      { id: 1, author: ADA, state: "APPROVED", commit: OLD, submittedAt: "2026-01-01T00:00:00Z" },
      { id: 2, author: null, state: "DISMISSED", commit: null, submittedAt: null },
      { id: 3, author: { login: "ghost", type: "Mannequin" }, state: "COMMENTED", commit: HEAD, submittedAt: null },
    ],
    commits: [{ sha: HEAD, author: ADA, committer: null, email: "ada@example.com", message: "x\n\nCo-authored-by: b" }],
    files: [
      {
        path: "a.md",
        patch: "@@ -1,3 +1,4 @@ # A\n one\n-two\n+2\n+@@ -9 +9 @@\n three\n@@ -20 +21,2 @@\n+x\n y\n\\ No newline",
      },
      { path: "b.png", patch: null },
    ],
  });
  state.pulls.set(8, { ...pullState({ base: BASE, head: HEAD }), author: null, headRepository: null, state: "closed" });
  state.pushes.push(
    { ref: "refs/heads/evolve", actor: ROBOT, after: HEAD },
    { ref: "refs/heads/x", actor: ADA, after: OLD },
  );
  state.permissions.set("ada", { permission: "write", role: "maintain" });
  state.permissions.set("eve", { permission: "read", role: "reviewers of our own" });
  state.teams.set(
    "octo/gate",
    new Map([
      ["ada", "active"],
      ["bob", "pending"],
    ]),
  );
  state.teams.set("octo/secret", null);
  state.comments.push({ id: 5, issue: 7, author: ROBOT, body: "Hello" });
  state.workflowRuns.push(
    {
      id: 11,
      path: ".github/workflows/gate.yml@main",
      event: "pull_request",
      headSha: HEAD,
      job: "gate",
      status: "completed",
      conclusion: "failure",
    },
    {
      id: 12,
      path: ".github/workflows/gate.yml",
      event: "push",
      headSha: OLD,
      job: "gate",
      status: "queued",
      conclusion: null,
    },
  );
  state.branchRules.push(
    {
      type: "required_status_checks",
      ruleset_id: 3,
      parameters: {
        strict_required_status_checks_policy: true,
        required_status_checks: [{ context: "gate", integration_id: 15368 }, { context: "lint" }],
      },
    },
    {
      type: "pull_request",
      ruleset_id: 3,
      parameters: {
        required_approving_review_count: 2,
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: true,
        require_last_push_approval: false,
      },
    },
    {
      type: "workflows",
      ruleset_id: 4,
      parameters: { workflows: [{ path: ".github/workflows/gate.yml", repository_id: 9, sha: OLD }] },
    },
    { type: "deletion" },
  );
  state.rulesets.set(3, {
    id: 3,
    name: "main",
    enforcement: "active",
    bypass_actors: [{ actor_id: 1, actor_type: "OrganizationAdmin", bypass_mode: "always" }],
  });
  state.rulesets.set(4, { id: 4, name: "org", enforcement: "evaluate" });
  state.protections.set("main", {
    required_status_checks: { strict: true, contexts: ["gate"], checks: [{ context: "gate", app_id: null }] },
    required_pull_request_reviews: {
      dismiss_stale_reviews: true,
      require_code_owner_reviews: false,
      required_approving_review_count: 1,
      bypass_pull_request_allowances: { users: [{ login: "ada" }], teams: [{ slug: "gate" }], apps: [{ slug: "bot" }] },
    },
    enforce_admins: { enabled: false },
  });
  state.codeOwnersErrors.push({ line: 3, column: 1, kind: "Unknown owner", path: ".github/CODEOWNERS", message: "…" });
}
