import { expect, test } from "vitest";
import { ok } from "../../../src/core/fault.ts";
import type { GitHub } from "../../../src/ports/github.ts";
import { expectSoundRequests, openGitHub } from "./open.ts";
import { BASE, fillState, HEAD, OLD } from "./sample.ts";

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
  fillState(double.state);
  expect(await ask(github)).toEqual(expected);
  expectSoundRequests(double);
});

test("a protection that the token may not see is no missing one", async () => {
  const { github, double } = await openGitHub();
  fillState(double.state);
  const what = { kind: "status", status: 404, message: "Not Found" } as const;
  double.troubles.push({ about: /protection$/u, what, times: 1 });
  expect(await github.branchProtection("main")).toMatchObject({ ok: false, fault: { code: "github-forbidden" } });
});
