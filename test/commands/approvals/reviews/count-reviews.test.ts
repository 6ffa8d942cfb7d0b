import { describe, expect, test } from "vitest";
import { countReviews } from "../../../../src/commands/approvals/reviews/count-reviews.ts";
import type { ApprovalPolicy } from "../../../../src/core/policy.ts";
import { AGENT, approve, HEAD, makeGitHub, OTHER, say, user, type World } from "./github-with.ts";

const POLICY: ApprovalPolicy = { minimum: 1, authorMayApprove: false, teams: [], expiresDays: 7 };

interface Case {
  readonly name: string;
  readonly world: World;
  readonly policy?: Partial<ApprovalPolicy>;
  readonly by: readonly string[];
  /** Who does not count, and why. */
  readonly refused: readonly (readonly [string | null, RegExp])[];
}

const INVOLVED = /somebody who had a part/;

const CASES: readonly Case[] = [
  { name: "somebody else's approval counts", world: {}, by: ["@ada"], refused: [] },
  { name: "an administrator's counts", world: { permission: "admin" }, by: ["@ada"], refused: [] },
  { name: "without a review there is none", world: { reviews: [] }, by: [], refused: [] },
  {
    name: "two people count twice, one person once",
    world: { reviews: [approve("ada"), approve("ADA"), approve("bob")] },
    by: ["@ADA", "@bob"],
    refused: [],
  },
  {
    name: "an approval of an earlier head does not count",
    world: { reviews: [approve("ada", { commit: OTHER })] },
    by: [],
    refused: [["@ada", /about another commit, b{40}/]],
  },
  {
    name: "one of a commit that is gone does not",
    world: { reviews: [approve("ada", { commit: null })] },
    by: [],
    refused: [["@ada", /about no commit/]],
  },
  {
    name: "a dismissed one does not",
    world: { reviews: [say("dismissed", "ada")] },
    by: [],
    refused: [["@ada", /dismissed/]],
  },
  {
    name: "who asks for changes afterwards approves no more",
    world: { reviews: [approve("ada"), say("changes-requested", "ada")] },
    by: [],
    refused: [],
  },
  {
    name: "who approves after asking for changes approves",
    world: { reviews: [say("changes-requested", "ada", { commit: OTHER }), approve("ada")] },
    by: ["@ada"],
    refused: [],
  },
  {
    name: "a comment, and a review that is not sent yet, take nothing back",
    world: { reviews: [approve("ada"), say("commented", "ada"), say("pending", "ada", { submittedAt: null })] },
    by: ["@ada"],
    refused: [],
  },
  {
    name: "an App's does not count",
    world: { reviews: [approve("helper[bot]", { author: { login: "helper[bot]", kind: "bot" } })] },
    by: [],
    refused: [["@helper[bot]", /no person's/]],
  },
  {
    name: "nor does that of an account that says so by its name",
    world: { reviews: [approve("helper[bot]")] },
    by: [],
    refused: [["@helper[bot]", /no person's/]],
  },
  { name: "nobody's counts for nobody", world: { reviews: [approve("x", { author: null })] }, by: [], refused: [] },
  {
    name: "who opened it does not approve it",
    world: { reviews: [approve("Agent")], commits: [{ accounts: [] }], pushes: [{ actor: null, after: HEAD }] },
    by: [],
    refused: [["@Agent", INVOLVED]],
  },
  {
    name: "nor who wrote or committed a commit",
    world: { commits: [{}, { accounts: [user("bob"), user("ada")] }] },
    by: [],
    refused: [["@ada", INVOLVED]],
  },
  {
    name: "nor who pushed",
    world: {
      pushes: [
        { actor: user("Ada"), after: OTHER },
        { actor: AGENT, after: HEAD },
      ],
    },
    by: [],
    refused: [["@ada", INVOLVED]],
  },
  {
    name: "nor a co-author, by the address that GitHub gives",
    world: { commits: [{ message: "x\n\nCo-authored-by: A. L. <12+Ada@users.noreply.github.com>" }] },
    by: [],
    refused: [["@ada", INVOLVED]],
  },
  {
    name: "nor one by name",
    world: { commits: [{ message: "x\n\nCO-AUTHORED-BY: ada <ada@acme.example>\r\n" }] },
    by: [],
    refused: [["@ada", INVOLVED]],
  },
  {
    name: "nor an author whom GitHub does not link, by that address",
    world: { commits: [{ accounts: [], emails: ["ada@users.noreply.github.acme.example"] }] },
    by: [],
    refused: [["@ada", INVOLVED]],
  },
  {
    name: "where authors may approve, they do",
    world: { reviews: [approve("agent")], broken: "pushes" },
    policy: { authorMayApprove: true },
    by: ["@agent"],
    refused: [],
  },
  {
    name: "who may only write does not count",
    world: { permission: "write" },
    by: [],
    refused: [["@ada", /^it has the permission write, and neither maintain nor admin$/]],
  },
  {
    name: "a member of a team does",
    world: { permission: "read", team: "member" },
    policy: { teams: ["acme/security"] },
    by: ["@ada"],
    refused: [],
  },
  {
    name: "who is in no team does not",
    world: { permission: "read" },
    policy: { teams: ["acme/security"] },
    by: [],
    refused: [["@ada", /permission read.*; it is not in acme\/security$/]],
  },
  {
    name: "where the token may not read a team, nobody is in it",
    world: { permission: "read", team: "unreadable" },
    policy: { teams: ["acme/security"] },
    by: [],
    refused: [["@ada", /the token may not read the members of acme\/security$/]],
  },
  {
    name: "where GitHub does not answer about a team, nobody is in it",
    world: { permission: "read", broken: "teamMembership" },
    policy: { teams: ["acme/security"] },
    by: [],
    refused: [["@ada", /the members of acme\/security cannot be read: the token may not$/]],
  },
  {
    name: "where the permission cannot be read, there is none",
    world: { broken: "permissionOf" },
    by: [],
    refused: [["@ada", /permission cannot be read: the token may not/]],
  },
  {
    name: "where the reviews cannot be read, none counts",
    world: { broken: "reviews" },
    by: [],
    refused: [[null, /the reviews cannot be read: the token may not/]],
  },
  {
    name: "where not all reviews are read, none counts: the last word may be among the others",
    world: { isReviewsWhole: false },
    by: [],
    refused: [[null, /more reviews than are read/]],
  },
  {
    name: "where the pull request cannot be read, none counts",
    world: { broken: "pullRequest" },
    by: [],
    refused: [[null, /the pull request cannot be read/]],
  },
  {
    name: "where the head has moved meanwhile, none counts",
    world: { pull: { headSha: OTHER } },
    by: [],
    refused: [[null, /has moved meanwhile/]],
  },
  {
    name: "where the commits cannot be read, none counts",
    world: { broken: "commits" },
    by: [],
    refused: [[null, /who had a part in the pull request cannot be known: the token may not/]],
  },
  {
    name: "where not all commits are read, none counts",
    world: { isCommitsWhole: false },
    by: [],
    refused: [[null, /more commits than GitHub lists/]],
  },
  {
    name: "where its head is not among its commits, none counts",
    world: { commits: [{ sha: OTHER }] },
    by: [],
    refused: [[null, /does not list its head among its commits/]],
  },
  {
    name: "where the pushes cannot be read, none counts",
    world: { broken: "pushes" },
    by: [],
    refused: [[null, /cannot be known: the token may not/]],
  },
  {
    name: "where nobody is said to have pushed the head, none counts",
    world: { pushes: [{ actor: AGENT, after: OTHER }] },
    by: [],
    refused: [[null, /does not say who pushed its head/]],
  },
  {
    name: "where the fork is gone, none counts",
    world: { pull: { headRepository: null } },
    by: [],
    refused: [[null, /the repository that it comes from is gone/]],
  },
  {
    name: "of very many approvals the first are looked at",
    world: { reviews: Array.from({ length: 21 }, (_none, index) => approve(`ada${index}`)) },
    by: Array.from({ length: 20 }, (_none, index) => `@ada${index}`),
    refused: [["@ada20", /too many approvals/]],
  },
];

test.each(CASES)("$name", async ({ world, policy, by, refused }) => {
  const counted = await countReviews({ number: 7, head: HEAD }, { ...POLICY, ...policy }, makeGitHub(world));
  expect(counted.by).toEqual(by);
  const reasons = counted.reviews.flatMap((review) => (review.because === null ? [] : [review]));
  expect(reasons).toEqual(refused.map(([who, because]) => ({ by: who, because: expect.stringMatching(because) })));
  expect(counted.reviews.length).toBe(by.length + refused.length);
});

describe("a message of a hostile commit", () => {
  test.each([
    ["has only an opening bracket", "Co-authored-by: ada <"],
    ["has its brackets the wrong way round", "Co-authored-by: ada > <"],
    ["is long", `Co-authored-by:${" ".repeat(200_000)}<${" ".repeat(200_000)}`],
    ["has a name of an object", "Co-authored-by: __proto__ <constructor@users.noreply.github.com>"],
  ])("%s", async (_name, message) => {
    const github = makeGitHub({ reviews: [approve("bob")], commits: [{ message }] });
    expect((await countReviews({ number: 7, head: HEAD }, POLICY, github)).by).toEqual(["@bob"]);
  });
});
