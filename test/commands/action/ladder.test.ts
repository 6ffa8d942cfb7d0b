import { describe, expect, test } from "vitest";
import { pullState, rollUp } from "../../support/github-double/state.ts";
import { BASE, HEAD, ownRun, postOn, sample, startProposal } from "./posting.ts";

describe("what GitHub does not take", () => {
  test("a fork's token may write nothing: one notice, and the log has the annotations", async () => {
    const double = await startProposal();
    double.state.writes = { checks: false, comments: false, actions: false };
    const { isAnnotated, notices } = await postOn(double, sample("reject"));
    expect(isAnnotated).toBe(false);
    expect(notices).toEqual([
      expect.stringMatching(
        /^Not posted to GitHub: the check .*\(checks: write\): .*403.*; the comment \(pull-requests: write\): .*403/u,
      ),
    ]);
    expect([double.state.checkRuns, double.state.comments]).toEqual([[], []]);
  });

  test("without the check there may be the comment, and the other way round", async () => {
    const double = await startProposal();
    double.state.writes.checks = false;
    const posted = await postOn(double, sample("reject"));
    expect([posted.isAnnotated, posted.notices.length, double.state.comments.length]).toEqual([false, 1, 1]);
    double.state.writes = { checks: true, comments: false, actions: true };
    const again = await postOn(double, sample("hold"));
    expect([again.isAnnotated, again.notices.length, double.state.checkRuns.length]).toEqual([true, 1, 1]);
  });

  test.each([
    [{ kind: "status", status: 500 }],
    [{ kind: "status", status: 422, message: "Validation Failed" }],
    [{ kind: "status", status: 429, headers: { "retry-after": "1000" } }],
    [{ kind: "reset" }],
    [{ kind: "body", text: "[]" }],
  ] as const)("%j: one notice", async (what) => {
    const double = await startProposal();
    double.troubles.push({ about: /./u, what, times: 99 });
    const { isAnnotated, notices } = await postOn(double, sample("reject"));
    expect([isAnnotated, notices.length]).toEqual([false, 1]);
  });

  test("order and comparison are no condition: without them the check is there all the same", async () => {
    const double = await startProposal();
    double.troubles.push({ about: /pulls\/7/u, what: { kind: "status", status: 403 }, times: 99 });
    const posted = await postOn(double, sample("reject"), { comment: "never" });
    expect([posted, double.state.checkRuns.length]).toEqual([{ isAnnotated: true, notices: [] }, 1]);
  });
});

test("a head that has moved meanwhile: nothing is posted, and that is said", async () => {
  const double = await startProposal();
  const moved = "e".repeat(40);
  double.state.pulls.set(7, pullState({ base: BASE, head: moved }));
  double.state.workflowRuns.push(ownRun());
  const posted = await postOn(double, sample("promote"), {
    hasPassed: true,
    comment: "always",
    event: "pull_request_review",
  });
  expect(posted).toEqual({
    isAnnotated: false,
    notices: [`the head of pull request 7 is ${moved} by now: what was found at ${HEAD} is posted nowhere.`],
  });
  expect(double.requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
});

describe("the pull request's own run", () => {
  test.each([
    ["pull_request_review", true, ownRun(), true],
    ["workflow_dispatch", true, ownRun(), true],
    ["workflow_dispatch", true, ownRun({ event: "pull_request_target" }), true],
    // An approval was taken back: what was green must not stay so.
    ["pull_request_review", false, ownRun({ conclusion: "success" }), true],
    ["pull_request_review", true, ownRun({ conclusion: "success" }), false],
    ["pull_request_review", false, ownRun(), false],
    ["pull_request_review", true, ownRun({ status: "queued", conclusion: null }), false],
    ["pull_request_review", true, ownRun({ path: ".github/workflows/other.yml" }), false],
    ["pull_request_review", true, ownRun({ event: "push" }), false],
    ["pull_request_review", true, ownRun({ headSha: BASE }), false],
    // It is that run itself, or nobody waits for it.
    ["pull_request", true, ownRun(), false],
    ["pull_request_target", true, ownRun(), false],
  ])("%s, passed: %s, %j", async (event, hasPassed, run, isRerun) => {
    const double = await startProposal();
    double.state.workflowRuns.push(run);
    const report = sample(hasPassed ? "promote" : "hold");
    await postOn(double, report, { event, hasPassed, comment: "never" });
    expect(double.requests.some(({ path }) => path.endsWith("/rerun"))).toBe(isRerun);
  });

  test("makes the checks of the head a success, once it has judged again", async () => {
    const double = await startProposal();
    const run = ownRun();
    double.state.workflowRuns.push(run);
    await postOn(double, sample("hold"), { comment: "never" });
    expect(rollUp(double.state, HEAD)).toBe("failure");
    await postOn(double, sample("promote"), { event: "pull_request_review", hasPassed: true, comment: "never" });
    expect(rollUp(double.state, HEAD)).toBe("pending");
    Object.assign(run, { status: "completed", conclusion: "success" });
    expect(rollUp(double.state, HEAD)).toBe("success");
  });

  test("that may not be started is said", async () => {
    const double = await startProposal();
    double.state.workflowRuns.push(ownRun());
    double.state.writes.actions = false;
    const posted = await postOn(double, sample("promote"), { event: "workflow_dispatch", hasPassed: true });
    expect(posted.notices).toEqual([expect.stringContaining("(actions: write)")]);
    expect(posted.isAnnotated).toBe(true);
  });
});
