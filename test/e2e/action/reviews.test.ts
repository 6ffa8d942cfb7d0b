import { describe, expect, test } from "vitest";
import { reportOf, type Step } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import type { State } from "../../support/github-double/state.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { DOWNLOAD, OVERRIDE } from "../skill.ts";
import { runOnGitHub, startGitHubWith } from "./on-github.ts";
import { MERGE, propose } from "./propose.ts";

const HELD = DOWNLOAD;

interface Review {
  readonly login: string;
  readonly state?: string;
  readonly commit?: string;
  readonly type?: "User" | "Bot";
}

/** A review of the head by a person, unless it is told otherwise. */
function say(state: State, review: Review): void {
  const pull = state.pulls.get(7);
  if (pull === undefined) throw new Error("there is no pull request");
  pull.reviews.push({
    id: pull.reviews.length + 1,
    author: { login: review.login, type: review.type ?? "User" },
    state: review.state ?? "APPROVED",
    commit: review.commit ?? pull.headSha,
    submittedAt: "2026-03-01T12:00:00Z",
  });
}

/** Runs the action on a pull request that `octo-agent` made and pushed; `ada` may maintain the repository, `bob` write. */
async function judge(body: string, arrange: (state: State, head: string) => void, policy?: string): Promise<Step> {
  const proposed = propose(body);
  const { remote, head } = proposed;
  if (policy !== undefined) {
    remote.write(".evogate/policy.yaml", policy);
    remote.commit();
  }
  const github = await startGitHubWith(proposed);
  const { state } = github;
  const agent = { login: "octo-agent", type: "User" } as const;
  state.pulls.get(7)?.commits.push({ sha: head, author: agent, committer: agent, email: "a@b.example", message: "x" });
  state.pushes.push({ ref: "refs/heads/evolve", actor: agent, after: head });
  state.permissions.set("ada", { permission: "write", role: "maintain" });
  state.permissions.set("bob", { permission: "write", role: "write" });
  arrange(state, head);
  const payload = pullRequestPayload("synchronize", proposed);
  const step = await runOnGitHub(github, checkOut(remote, MERGE, 0).path, {
    event: "pull_request",
    payload,
    sha: proposed.merge,
    inputs: { comment: "always" },
  });
  // What does not count is said in the comment, too.
  for (const { because = null } of reviewsOf(step)) {
    if (because !== null) expect(github.state.comments[0]?.body).toContain("Approvals that do not count");
  }
  return step;
}

interface ReviewRow {
  readonly by: string | null;
  readonly counts: boolean;
  readonly because?: string;
}

function reviewsOf(step: Step): readonly ReviewRow[] {
  return (reportOf(step) as unknown as { readonly reviews?: readonly ReviewRow[] }).reviews ?? [];
}

test("an approval of the head by a maintainer settles what is held, and the report names who", async () => {
  const step = await judge(HELD, (state) => say(state, { login: "ada" }));
  expect([step.exitCode, step.outputs["decision"]]).toEqual([0, "promote"]);
  const by = reportOf(step).artifacts.flatMap(({ met = [] }) => met.flatMap((each) => each.by));
  expect([...new Set(by)]).toEqual(["@ada"]);
  expect(reviewsOf(step)).toEqual([{ by: "@ada", counts: true }]);
});

test("it settles no rejection", async () => {
  const step = await judge(OVERRIDE, (state) => say(state, { login: "ada" }));
  expect([step.exitCode, step.outputs["decision"]]).toEqual([1, "reject"]);
});

describe("what does not count leaves it held, with the reason", () => {
  const NOBODY: readonly (readonly [string, readonly Review[], RegExp])[] = [
    ["an approval of an earlier version", [{ login: "ada", commit: "c".repeat(40) }], /about another commit, c{40}/],
    ["a dismissed one", [{ login: "ada", state: "DISMISSED" }], /it was dismissed/],
    ["one by an App", [{ login: "ada[bot]", type: "Bot" }], /no person's/],
    ["one by who opened and pushed it", [{ login: "octo-agent" }], /somebody who had a part/],
    ["one by who may only write", [{ login: "bob" }], /permission write, and neither maintain nor admin/],
  ];

  test.each(NOBODY)("%s", async (_name, reviews, because) => {
    const step = await judge(HELD, (state) => reviews.forEach((review) => say(state, review)));
    expect([step.exitCode, step.outputs["decision"]]).toEqual([1, "hold"]);
    expect(reviewsOf(step)).toMatchObject([{ counts: false, because: expect.stringMatching(because) }]);
    expect(step.summary).toContain("Approvals that do not count");
  });

  test("a team that the token may not read", async () => {
    const policy = "gate: { approvals: { teams: [octo-org/security] } }\n";
    const step = await judge(HELD, (state) => say(state, { login: "bob" }), policy);
    expect(step.outputs["decision"]).toBe("hold");
    expect(reviewsOf(step)[0]?.because).toMatch(/the token may not read the members of octo-org\/security/);
  });

  test("an approval that was taken back on the next page", async () => {
    const step = await judge(HELD, (state) => {
      say(state, { login: "ada" });
      for (let index = 0; index < 120; index++) say(state, { login: "carl", state: "COMMENTED" });
      say(state, { login: "ada", state: "CHANGES_REQUESTED" });
    });
    expect([step.outputs["decision"], reviewsOf(step)]).toEqual(["hold", []]);
  });
});

test("a member of a team of the policy approves", async () => {
  const policy = "gate: { approvals: { teams: [octo-org/security] } }\n";
  const step = await judge(
    HELD,
    (state) => {
      state.teams.set("octo-org/security", new Map([["bob", "active"]]));
      say(state, { login: "bob" });
    },
    policy,
  );
  expect(step.outputs["decision"]).toBe("promote");
});
