import { describe, expect, test } from "vitest";
import { fail, ok } from "../../../src/core/fault.ts";
import { judgeProtection } from "../../../src/commands/doctor/github.ts";
import type { Protection } from "../../../src/commands/doctor/protection.ts";
import type { BranchProtection, BranchRule, Ruleset } from "../../../src/ports/github.ts";

const CHECKS: BranchRule = {
  kind: "required-checks",
  rulesetId: 1,
  checks: [{ name: "evogate", app: 15_368 }],
  isStrict: true,
};
const REVIEWS: BranchRule = {
  kind: "pull-request",
  rulesetId: 1,
  approvals: 1,
  dismissesStale: true,
  needsCodeOwner: true,
  needsLastPushApproval: false,
};
const RULESET: Ruleset = { id: 1, name: "evogate", enforcement: "active", bypass: [] };
const OWNERS: Protection["owners"] = {
  path: ".github/CODEOWNERS",
  unowned: [],
  owners: ["@acme/security"],
  errors: ok([]),
};
const WORKFLOW: Protection["workflows"][number] = {
  path: ".github/workflows/evogate.yml",
  events: ["pull_request", "merge_group"],
  checks: ["evogate"],
};
const REFUSED = fail("github-forbidden", "the token may not");
const CLASSIC: BranchProtection = {
  checks: [{ name: "evogate", app: 15_368 }],
  isStrict: true,
  reviews: {
    approvals: 1,
    dismissesStale: false,
    needsCodeOwner: true,
    needsLastPushApproval: true,
  },
  bindsAdmins: true,
  bypass: [],
};

interface Change extends Partial<Omit<Protection, "rules" | "rulesets" | "owners">> {
  readonly rules?: readonly BranchRule[] | "refused";
  readonly ruleset?: Partial<Ruleset> | "refused";
  readonly owners?: Partial<Protection["owners"]>;
}

/** As `evogate init` and its ruleset leave a repository, but for the changes. */
function protect({ rules = [CHECKS, REVIEWS], ruleset = {}, owners = {}, ...rest }: Change): Protection {
  const hasRulesets = rules !== "refused" && rules.length > 0;
  return {
    branch: "main",
    rules: rules === "refused" ? REFUSED : ok({ items: rules, isWhole: true }),
    classic: ok(null),
    rulesets: new Map(hasRulesets ? [[1, ruleset === "refused" ? REFUSED : ok({ ...RULESET, ...ruleset })]] : []),
    owners: { ...OWNERS, ...owners },
    workflows: [WORKFLOW],
    agent: null,
    ...rest,
  };
}

/** What is needed and does not work, as `name: state`. */
function failing(change: Change): readonly string[] {
  return judgeProtection(protect(change), "evogate")
    .filter(({ isNeeded, state }) => isNeeded && state !== "works" && state !== "not-applicable")
    .map(({ name, state }) => `${name}: ${state}`);
}

function says(change: Change, name: string): string {
  return judgeProtection(protect(change), "evogate").find((part) => part.name === name)?.says ?? "";
}

test("what init sets up holds", () => {
  expect(failing({})).toEqual([]);
  expect(says({}, "required check")).toBe("main requires `evogate`, from GitHub Actions");
  expect(says({}, "steering")).toBe("code owners have to approve what steers the gate");
});

test("so does the older kind of protection", () => {
  expect(failing({ rules: [], classic: ok(CLASSIC) })).toEqual([]);
  expect(says({ rules: [], classic: ok({ ...CLASSIC, bindsAdmins: false }) }, "bypass")).toBe(
    "nobody but administrators",
  );
});

const NO_OWNERS = { path: null, unowned: [".github/workflows/any.yml"], owners: [] };
const UNSETTLED = ["steering: broken", "code owners: broken"];

describe("it fails when", () => {
  test.each<readonly [string, Change, readonly string[]]>([
    [
      "nothing is protected",
      { rules: [] },
      ["required check: missing", "steering: broken", "code owners: broken", "stale approvals: broken"],
    ],
    ["no rule requires the check", { rules: [REVIEWS] }, ["required check: missing"]],
    [
      "another check is required",
      { rules: [{ ...CHECKS, checks: [{ name: "build", app: 15_368 }] }, REVIEWS] },
      ["required check: missing"],
    ],
    [
      "anybody may report the check",
      { rules: [{ ...CHECKS, checks: [{ name: "evogate", app: null }] }, REVIEWS] },
      ["required check: broken"],
    ],
    [
      "the workflow's job is called otherwise",
      { workflows: [{ ...WORKFLOW, checks: ["gate"] }] },
      ["required check: broken"],
    ],
    [
      "a merge queue has no event",
      {
        rules: [CHECKS, REVIEWS, { kind: "other", rulesetId: 1, type: "merge_queue" }],
        workflows: [{ ...WORKFLOW, events: ["pull_request"] }],
      },
      ["merge queue: broken"],
    ],
    ...["Integration", "Team", "DeployKey", "User"].map(
      (kind) =>
        [
          `a ${kind} may bypass`,
          { ruleset: { bypass: [{ kind, id: 7, mode: "always" }] } },
          ["bypass: broken"],
        ] as const,
    ),
    [
      "whoever may write may bypass",
      { ruleset: { bypass: [{ kind: "RepositoryRole", id: 4, mode: "pull_request" }] } },
      ["bypass: broken"],
    ],
    ["who may bypass is not told", { ruleset: { bypass: null } }, ["bypass: unknown"]],
    ["the ruleset is not shown", { ruleset: "refused" }, ["bypass: unknown"]],
    ["somebody needs no review", { rules: [], classic: ok({ ...CLASSIC, bypass: ["agent"] }) }, ["bypass: broken"]],
    [
      "nothing can be seen",
      { rules: "refused", classic: REFUSED },
      [
        "required check: unknown",
        "bypass: unknown",
        "steering: broken",
        "code owners: unknown",
        "stale approvals: unknown",
      ],
    ],
    [
      "approvals outlive a push",
      { rules: [CHECKS, { ...REVIEWS, dismissesStale: false }] },
      ["steering: broken", "stale approvals: broken"],
    ],
    ["owners need not approve", { rules: [CHECKS, { ...REVIEWS, needsCodeOwner: false }] }, UNSETTLED],
    ["there is no CODEOWNERS", { owners: NO_OWNERS }, ["steering: broken", "code owners: missing"]],
    ["a part has no owner", { owners: { unowned: [".evogate/policy.yaml"] } }, UNSETTLED],
    [
      "GitHub ignores a line",
      { owners: { errors: ok([{ path: ".github/CODEOWNERS", line: 3, kind: "Unknown owner" }]) } },
      UNSETTLED,
    ],
    ["GitHub does not tell", { owners: { errors: REFUSED } }, ["steering: broken", "code owners: unknown"]],
    [
      "the agent is the owner",
      { owners: { owners: ["@Acme-Agent"] }, agent: { login: "acme-agent", permission: ok("write") } },
      UNSETTLED,
    ],
    [
      "the agent may change the rules",
      { agent: { login: "acme-agent", permission: ok("maintain") } },
      ["agent: broken"],
    ],
    ["what the agent may do is not told", { agent: { login: "acme-agent", permission: REFUSED } }, ["agent: unknown"]],
  ])("%s", (_, change, parts) => {
    expect(failing(change)).toEqual(parts);
  });
});

test("administrators may bypass, and it is said", () => {
  const bypass = [
    { kind: "RepositoryRole", id: 5, mode: "always" },
    { kind: "OrganizationAdmin", id: null, mode: "always" },
  ];
  expect([failing({ ruleset: { bypass } }), says({ ruleset: { bypass } }, "bypass")]).toEqual([
    [],
    "nobody but administrators",
  ]);
});

describe("without code owners it is settled by", () => {
  const workflows: BranchRule = {
    kind: "workflows",
    rulesetId: 1,
    workflows: [{ path: ".github/workflows/gate.yml", repositoryId: 9, sha: "c".repeat(40) }],
  };
  test.each<readonly [string, Change, RegExp]>([
    [
      "an agent with a job's token",
      { agent: { login: "github-actions[bot]", permission: ok("none") } },
      /^the agent's token cannot/u,
    ],
    [
      "a required workflow",
      { rules: [workflows] },
      /^a rule requires \.github\/workflows\/gate\.yml@c{40}, which no change/u,
    ],
    [
      "an App of its own",
      { rules: [{ ...CHECKS, checks: [{ name: "evogate", app: 99 }] }] },
      /^the check comes from an App of its own \(99\)$/u,
    ],
    [
      "pull_request_target",
      { rules: [CHECKS], workflows: [{ ...WORKFLOW, events: ["pull_request_target"] }] },
      /^\.github\/workflows\/evogate\.yml runs on `pull_request_target`/u,
    ],
  ])("%s", (_, change, words) => {
    const settled = { rules: [CHECKS], owners: NO_OWNERS, ...change };
    expect(failing(settled)).toEqual([]);
    expect(says(settled, "steering")).toMatch(words);
  });

  test.each<readonly [string, Change]>([
    ["an agent of another name", { agent: { login: "acme-agent", permission: ok("write") } }],
    [
      "a required workflow that follows a branch",
      { rules: [CHECKS, { ...workflows, workflows: [{ path: "a.yml", repositoryId: 9, sha: null }] }] },
    ],
    [
      "pull_request_target of a job that is not required",
      {
        workflows: [WORKFLOW, { ...WORKFLOW, events: ["pull_request_target"], checks: ["other"] }],
      },
    ],
  ])("not by %s", (_, change) => {
    expect(failing({ rules: [CHECKS], owners: NO_OWNERS, ...change })).toContain("steering: broken");
  });
});
