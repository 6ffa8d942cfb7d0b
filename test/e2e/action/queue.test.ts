import { expect, test } from "vitest";
import { reportOf, type Step } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import type { GitHubDouble } from "../../support/github-double/server.ts";
import { mergeGroupPayload } from "../../support/payloads.ts";
import { decisionsOf, DOWNLOAD, OVERRIDE, skillText } from "../skill.ts";
import { runOnGitHub, startGitHubWith } from "./on-github.ts";
import { propose } from "./propose.ts";

/** Pull request 7, and what is ahead of it in the queue: files of another one. */
interface Queue {
  readonly body: string;
  readonly ahead: Readonly<Record<string, string>>;
  /** Where `ada`, who may maintain the repository, has approved its head. */
  readonly isApproved?: boolean;
}

interface Judged {
  readonly step: Step;
  readonly github: GitHubDouble;
  readonly group: string;
}

/** The group that a queue makes: the base branch, what is ahead, and pull request 7 merged onto it. */
async function judgeGroup({ body, ahead, isApproved = false }: Queue): Promise<Judged> {
  const { remote, base, head } = propose(body);
  remote.git("switch", "--quiet", "--detach", "main");
  for (const [path, text] of Object.entries(ahead)) remote.write(path, text);
  const below = Object.keys(ahead).length === 0 ? base : remote.commit();
  remote.git("merge", "--quiet", "--no-ff", "-m", "Merge pull request #7 from octo/evolve", head);
  const group = remote.git("rev-parse", "HEAD");
  remote.git("update-ref", `refs/heads/gh-readonly-queue/main/pr-7-${below}`, group);
  const github = await startGitHubWith({ base, head });
  const { state } = github;
  const agent = { login: "octo-agent", type: "User" } as const;
  state.pulls.get(7)?.commits.push({ sha: head, author: agent, committer: agent, email: "a@b.example", message: "x" });
  state.pushes.push({ ref: "refs/heads/evolve", actor: agent, after: head });
  state.permissions.set("ada", { permission: "write", role: "maintain" });
  const review = {
    id: 1,
    author: { login: "ada", type: "User" },
    commit: head,
    submittedAt: "2026-03-01T12:00:00Z",
  } as const;
  if (isApproved) state.pulls.get(7)?.reviews.push({ ...review, state: "APPROVED" });
  const clone = checkOut(remote, `refs/heads/gh-readonly-queue/main/pr-7-${below}`, 0);
  const payload = mergeGroupPayload({ base: below, head: group });
  return { step: await runOnGitHub(github, clone.path, { event: "merge_group", payload, sha: group }), github, group };
}

test("what is ahead in the queue is judged too, and nothing is said under a pull request", async () => {
  const { step, github, group } = await judgeGroup({
    body: "Count the letters too.\n",
    ahead: { "skills/poisoned/SKILL.md": skillText("poisoned", OVERRIDE) },
  });
  expect([step.exitCode, step.outputs["rejected"]]).toEqual([1, '["skills/poisoned"]']);
  expect(github.state.checkRuns).toMatchObject([{ headSha: group, conclusion: "failure" }]);
  expect(github.state.comments).toEqual([]);
});

test.each<readonly [string, Queue, readonly string[]]>([
  [
    "an approval of the pull request's head is one of the group",
    { body: DOWNLOAD, ahead: {}, isApproved: true },
    ["promote skills/count"],
  ],
  ["without one it stays held", { body: DOWNLOAD, ahead: {} }, ["hold skills/count"]],
  [
    "it does not settle what another pull request of the group brings",
    { body: DOWNLOAD, ahead: { "skills/other/SKILL.md": skillText("other", DOWNLOAD) }, isApproved: true },
    ["promote skills/count", "hold skills/other"],
  ],
  [
    "nor an artifact to which another one adds a file",
    { body: DOWNLOAD, ahead: { "skills/count/notes.md": "More to count.\n" }, isApproved: true },
    ["hold skills/count"],
  ],
])("%s", async (_name, queue, decisions) => {
  const { step } = await judgeGroup(queue);
  expect(decisionsOf(reportOf(step))).toEqual(decisions);
  expect(step.exitCode).toBe(decisions.some((each) => each.startsWith("hold")) ? 1 : 0);
  const isRefused = queue.isApproved === true && step.exitCode === 1;
  expect(step.summary.includes("is not what was approved in")).toBe(isRefused);
});
