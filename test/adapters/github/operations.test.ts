import { describe, expect, test } from "vitest";
import { ok } from "../../../src/core/fault.ts";
import type { Sha } from "../../../src/core/ids.ts";
import type { GitHub } from "../../../src/ports/github.ts";
import { pullState, type AccountState, type State } from "../../support/github-double/state.ts";
import { expectSoundRequests, openGitHub } from "./open.ts";

const [BASE, HEAD, OLD] = ["1", "2", "3"].map((digit) => digit.repeat(40)) as [Sha, Sha, Sha];
const ADA: AccountState = { login: "ada", type: "User" };
const ROBOT: AccountState = { login: "robot[bot]", type: "Bot" };

/** A repository with one of everything. */
function fill(state: State): void {
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

const PULL_REQUEST = {
  number: 7,
  state: "open",
  author: { login: "octo-agent", kind: "user" },
  headSha: HEAD,
  headRef: "evolve",
  headRepository: "octo/skills",
  baseRef: "main",
  baseSha: BASE,
};
const ada = { login: "ada", kind: "user" };
const whole = (...items: readonly unknown[]): unknown => ok({ items, isWhole: true });

const READS: readonly (readonly [string, (github: GitHub) => Promise<unknown>, unknown])[] = [
  ["viewer", (github) => github.viewer(), ok("github-actions[bot]")],
  [
    "repository",
    (github) => github.repository(),
    ok({
      fullName: "octo/skills",
      defaultBranch: "main",
      isPrivate: false,
      owner: { login: "octo", kind: "organization" },
    }),
  ],
  ["pullRequest", (github) => github.pullRequest(7), ok(PULL_REQUEST)],
  [
    "pullRequest of a fork that is gone",
    (github) => github.pullRequest(8),
    ok({ ...PULL_REQUEST, number: 7 + 1, state: "closed", author: null, headRepository: null }),
  ],
  [
    "reviews",
    (github) => github.reviews(7),
    whole(
      { id: 1, author: ada, state: "approved", commit: OLD, submittedAt: "2026-01-01T00:00:00Z" },
      { id: 2, author: null, state: "dismissed", commit: null, submittedAt: null },
      { id: 3, author: { login: "ghost", kind: "bot" }, state: "commented", commit: HEAD, submittedAt: null },
    ),
  ],
  [
    "commits",
    (github) => github.commits(7),
    whole({
      sha: HEAD,
      accounts: [ada],
      emails: ["ada@example.com", "ada@example.com"],
      message: "x\n\nCo-authored-by: b",
    }),
  ],
  [
    "changedFiles",
    (github) => github.changedFiles(7),
    whole(
      {
        path: "a.md",
        changedLines: [
          { from: 2, to: 3 },
          { from: 21, to: 21 },
        ],
      },
      { path: "b.png", changedLines: [] },
    ),
  ],
  [
    "pushes",
    (github) => github.pushes("octo/skills", "refs/heads/evolve"),
    whole({ actor: { login: "robot[bot]", kind: "bot" }, after: HEAD }),
  ],
  ["permission by role", (github) => github.permissionOf("ada"), ok("maintain")],
  ["permission by what a role is built on", (github) => github.permissionOf("eve"), ok("read")],
  ["permission of a stranger", (github) => github.permissionOf("../x"), ok("none")],
  ["a member", (github) => github.teamMembership("octo/gate", "ada"), ok("member")],
  ["an invitation", (github) => github.teamMembership("octo/gate", "bob"), ok("not-member")],
  ["no member", (github) => github.teamMembership("octo/gate", "eve"), ok("not-member")],
  ["a team that is not seen", (github) => github.teamMembership("octo/secret", "ada"), ok("unreadable")],
  [
    "comments",
    (github) => github.comments(7),
    whole({ id: 5, author: { login: "robot[bot]", kind: "bot" }, body: "Hello" }),
  ],
  [
    "workflowRuns",
    (github) => github.workflowRuns(HEAD),
    whole({
      id: 11,
      path: ".github/workflows/gate.yml",
      event: "pull_request",
      headSha: HEAD,
      status: "completed",
      conclusion: "failure",
    }),
  ],
  [
    "branchRules",
    (github) => github.branchRules("main"),
    whole(
      {
        kind: "required-checks",
        rulesetId: 3,
        checks: [
          { name: "gate", app: 15368 },
          { name: "lint", app: null },
        ],
        isStrict: true,
      },
      {
        kind: "pull-request",
        rulesetId: 3,
        approvals: 2,
        dismissesStale: true,
        needsCodeOwner: true,
        needsLastPushApproval: false,
      },
      {
        kind: "workflows",
        rulesetId: 4,
        workflows: [{ path: ".github/workflows/gate.yml", repositoryId: 9, sha: OLD }],
      },
      { kind: "other", rulesetId: null, type: "deletion" },
    ),
  ],
  [
    "ruleset",
    (github) => github.ruleset(3),
    ok({ id: 3, name: "main", enforcement: "active", bypass: [{ kind: "OrganizationAdmin", id: 1, mode: "always" }] }),
  ],
  [
    "ruleset whose bypass is not seen",
    (github) => github.ruleset(4),
    ok({ id: 4, name: "org", enforcement: "evaluate", bypass: null }),
  ],
  [
    "branchProtection",
    (github) => github.branchProtection("main"),
    ok({
      checks: [{ name: "gate", app: null }],
      isStrict: true,
      reviews: { approvals: 1, dismissesStale: true, needsCodeOwner: false, needsLastPushApproval: false },
      bindsAdmins: false,
      bypass: ["ada", "gate", "bot"],
    }),
  ],
  ["branchProtection of none", (github) => github.branchProtection("release/1"), ok(null)],
  [
    "codeOwnersErrors",
    (github) => github.codeOwnersErrors("main"),
    ok([{ path: ".github/CODEOWNERS", line: 3, kind: "Unknown owner" }]),
  ],
];

test.each(READS)("%s", async (_, ask, expected) => {
  const { github, double } = await openGitHub();
  fill(double.state);
  expect(await ask(github)).toEqual(expected);
  expectSoundRequests(double);
});

test("a protection that the token may not see is no missing one", async () => {
  const { github, double } = await openGitHub();
  fill(double.state);
  const what = { kind: "status", status: 404, message: "Not Found" } as const;
  double.troubles.push({ about: /protection$/u, what, times: 1 });
  expect(await github.branchProtection("main")).toMatchObject({ ok: false, fault: { code: "github-forbidden" } });
});

describe("what is written", () => {
  test("a comment is made and edited", async () => {
    const { github, double } = await openGitHub();
    const made = await github.createComment(7, "One");
    expect(made).toEqual(ok({ id: 1, author: { login: "github-actions[bot]", kind: "bot" }, body: "One" }));
    expect(await github.updateComment(1, "Two")).toMatchObject({ value: { id: 1, body: "Two" } });
    expect(double.state.comments.map(({ body }) => body)).toEqual(["Two"]);
    expectSoundRequests(double);
  });

  test("annotations of a check come one request after the other, and all are there", async () => {
    const { github, double } = await openGitHub();
    const annotation = {
      path: "a.md",
      startLine: 1,
      endLine: 1,
      columns: { start: 2, end: 3 },
      level: "warning",
      title: "T",
      message: "M",
    } as const;
    const output = { title: "Held", summary: "Why", annotations: Array.from({ length: 50 }, () => annotation) };
    const draft = {
      name: "gate",
      headSha: HEAD,
      externalId: "x",
      detailsUrl: "https://github.com/",
      conclusion: null,
      output,
    };
    const made = await github.createCheckRun(draft);
    expect(made).toMatchObject({ value: { id: 1, status: "in_progress", conclusion: null, app: { id: 15368 } } });
    const last = await github.updateCheckRun(1, "failure", { ...output, annotations: [annotation] });
    expect(last).toMatchObject({ value: { status: "completed", conclusion: "failure", externalId: "x" } });
    expect(double.state.checkRuns[0]?.annotations.length).toBe(51);
    expect(await github.checkRuns(HEAD)).toMatchObject({ value: { items: [{ id: 1, name: "gate" }], isWhole: true } });
    expectSoundRequests(double);
  });

  test("51 annotations in one request are refused", async () => {
    const { github } = await openGitHub();
    const annotation = {
      path: "a",
      startLine: 1,
      endLine: 1,
      columns: null,
      level: "notice",
      title: "",
      message: "",
    } as const;
    const output = { title: "", summary: "", annotations: Array.from({ length: 51 }, () => annotation) };
    const draft = {
      name: "gate",
      headSha: HEAD,
      externalId: "",
      detailsUrl: null,
      conclusion: "success",
      output,
    } as const;
    expect(await github.createCheckRun(draft)).toMatchObject({ ok: false, fault: { code: "github-refused" } });
  });

  test("a run is run again, once it has ended", async () => {
    const { github, double } = await openGitHub();
    fill(double.state);
    expect(await github.rerun(11)).toEqual(ok(undefined));
    expect(double.state.workflowRuns[0]).toMatchObject({ status: "queued", conclusion: null });
    expect(await github.rerun(11)).toMatchObject({ ok: false, fault: { code: "github-forbidden" } });
    expectSoundRequests(double);
  });
});

describe("long lists", () => {
  test.each([
    [250, 250, true],
    [1001, 1000, false],
  ])("of %i comments %i are read", async (count, read, isWhole) => {
    const { github, double } = await openGitHub();
    const authored = Array.from({ length: count }, (_, id) => ({ id, issue: 7, author: ADA, body: `${id}` }));
    double.state.comments.push(...authored);
    const listed = await github.comments(7);
    expect(listed.ok && [listed.value.items.map(({ id }) => id), listed.value.isWhole]).toEqual([
      Array.from({ length: read }, (_, id) => id),
      isWhole,
    ]);
    expectSoundRequests(double);
  });

  test("as many commits as GitHub lists at most may not be all", async () => {
    const { github, double } = await openGitHub();
    fill(double.state);
    const [commit] = double.state.pulls.get(7)?.commits ?? [];
    if (commit === undefined) throw new Error("no commit");
    double.state.pulls.get(7)?.commits.push(...Array.from({ length: 249 }, () => commit));
    expect(await github.commits(7)).toMatchObject({ value: { isWhole: false } });
  });

  test("pushes go on by a cursor", async () => {
    const { github, double } = await openGitHub();
    const ref = "refs/heads/evolve";
    double.state.pushes.push(...Array.from({ length: 150 }, () => ({ ref, actor: null, after: HEAD })));
    const listed = await github.pushes("octo/skills", ref);
    expect(listed.ok && listed.value.items.length).toBe(150);
    expectSoundRequests(double);
  });
});
