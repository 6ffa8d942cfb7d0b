import { expect, test } from "vitest";
import type { Started } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { COMMENT_MARKER } from "../../../src/report/markdown/comment.ts";
import { DISPATCH_PAYLOAD, pullRequestPayload, reviewPayload } from "../../support/payloads.ts";
import { DOWNLOAD } from "../skill.ts";
import { runOnGitHub, startGitHubWith, WORKFLOW } from "./on-github.ts";
import { MERGE, propose, type Proposed } from "./propose.ts";

/** What was pushed while the action was at work. */
const NEXT = "e".repeat(40);
const EARLIER = `${COMMENT_MARKER}\nWhat was said of the head before.`;

/** Each asks GitHub something before it posts: in `after` requests the head is still the one that is judged. */
const RUNS: readonly (readonly [string, number, (proposed: Proposed) => Started])[] = [
  [
    "a pull request",
    0,
    ({ base, head, merge }) => ({
      event: "pull_request",
      payload: pullRequestPayload("synchronize", { base, head }),
      sha: merge,
    }),
  ],
  [
    "a run by hand",
    1,
    ({ base, head }) => ({
      event: "workflow_dispatch",
      payload: DISPATCH_PAYLOAD,
      sha: base,
      inputs: { "pull-request": "7", "expected-head-sha": head },
    }),
  ],
  [
    "a review",
    0,
    ({ base, head, merge }) => ({
      event: "pull_request_review",
      payload: reviewPayload("submitted", { base, head }),
      sha: merge,
    }),
  ],
];

test.each(RUNS)("%s whose head moves meanwhile: no check, no comment, no run anew, and it is said", async (...row) => {
  const [, after, started] = row;
  const proposed = propose(DOWNLOAD);
  const { head } = proposed;
  const github = await startGitHubWith(proposed);
  const { state } = github;
  const author = { login: state.viewer, type: "Bot" } as const;
  state.comments.push({ id: 1, issue: 7, author, body: EARLIER });
  const own = { id: 11, path: WORKFLOW, event: "pull_request", headSha: head, job: "gate" };
  state.workflowRuns.push({ ...own, status: "completed", conclusion: "success" });
  github.onRequest = () => {
    const pull = state.pulls.get(7);
    if (pull !== undefined && github.requests.length > after) pull.headSha = NEXT;
  };
  const given = started(proposed);
  const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, {
    ...given,
    inputs: { ...given.inputs, comment: "always" },
  });
  // Another word than that run's, which would start it anew.
  expect([step.exitCode, step.outputs["decision"], step.outputs["head-sha"]]).toEqual([1, "hold", head]);
  expect(step.commands.at(-1)).toMatchObject({
    name: "notice",
    data: `the head of pull request 7 is ${NEXT} by now: what was found at ${head} is posted nowhere.`,
  });
  expect(step.commands.map(({ name }) => name)).toContain("warning");
  expect([state.checkRuns, state.comments.map(({ body }) => body)]).toEqual([[], [EARLIER]]);
  expect(new Set(github.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
});
