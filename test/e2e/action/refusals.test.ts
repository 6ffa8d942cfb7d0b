import { describe, expect, test } from "vitest";
import { runStep, type Started } from "../../support/action.ts";
import { DISPATCH_PAYLOAD, pullRequestPayload, pushPayload } from "../../support/payloads.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

const SHA = "1".repeat(40);
const DISPATCH: Started = { event: "workflow_dispatch", payload: DISPATCH_PAYLOAD, sha: SHA };

/** Exit code 2, no outputs, and the words, on stderr and on the run's page. */
async function expectRefusal(started: Started, words: string): Promise<void> {
  const step = await runStep(makeTemporaryFolder(), started);
  expect([step.exitCode, step.outputs, step.summary]).toEqual([2, {}, ""]);
  expect(step.stderr).toContain(words);
  expect(step.commands.map(({ name, data }) => [name, data.includes(words)])).toEqual([["error", true]]);
}

describe("events", () => {
  test.each([
    [
      "issues",
      'there is nothing to judge on the event "issues"; the action knows pull_request, pull_request_target, pull_request_review, merge_group, push, workflow_dispatch, schedule',
    ],
    ["", "GITHUB_EVENT_NAME is not set"],
    ["toString", 'the event "toString"'],
  ])("%j is refused with what would do", async (event, words) => {
    await expectRefusal({ ...DISPATCH, event }, words);
  });

  test.each([
    ["is missing", "push", undefined, "cannot be read: ENOENT"],
    ["is cut off", "push", '{"before":', "is no JSON"],
    ["is empty", "push", "", "is no JSON"],
    ["is no object", "push", "[1]", "has no `before` and `after`"],
    ["is null", "pull_request", "null", "has no `pull_request.base`"],
    ["is of another event", "pull_request", pushPayload("refs/heads/main", SHA, SHA), "has no `pull_request.base`"],
    ["has ids that are none", "push", pushPayload("refs/heads/main", "--all", "HEAD"), "has no `before` and `after`"],
    ["has a group without a branch", "merge_group", { merge_group: { head_sha: SHA, base_ref: "main" } }, "`base_ref`"],
    [
      "has a head without an id",
      "pull_request_target",
      pullRequestPayload("opened", { base: SHA, head: "x" }),
      "`head.sha`",
    ],
    ["has a base without an id", "pull_request", pullRequestPayload("opened", { base: "main", head: SHA }), "`sha`"],
  ])("a payload that %s is refused", async (_, event, payload, words) => {
    await expectRefusal({ event, payload, sha: SHA }, words);
  });

  test.each(["", "main", "0".repeat(40)])("GITHUB_SHA %j is refused", async (sha) => {
    await expectRefusal({ ...DISPATCH, sha }, "GITHUB_SHA is not the id of a commit");
  });

  test("a folder that is no repository is refused", async () => {
    await expectRefusal(
      { event: "push", payload: pushPayload("refs/heads/main", SHA, SHA), sha: SHA },
      "git repository",
    );
  });
});

describe("inputs", () => {
  test.each([
    ["offline", "yes", 'the input offline takes true or false, not "yes"'],
    ["annotations", "0", 'the input annotations takes true or false, not "0"'],
    ["comment", "sometimes", 'the input comment takes always, on-failure, never, not "sometimes"'],
    ["pull-request", "7; rm -rf /", "the input pull-request takes the number of a pull request"],
    ["pull-request", "0", "the input pull-request takes the number of a pull request"],
    ["pull-request", "7", "the input pull-request needs the input expected-head-sha"],
    ["expected-head-sha", "HEAD", "the input expected-head-sha takes the full id of a commit"],
    ["expected-head-sha", "2".repeat(40), `the head is ${SHA}, and not the expected ${"2".repeat(40)}`],
    ["profile", "stric", '--profile does not know "stric"; did you mean strict?'],
    ["shard", "auto", "--shard auto needs a CI that says which job this is"],
    ["osv-scanner-path", "bin/osv-scanner", 'the input osv-scanner-path takes an absolute path, not "bin/osv-scanner"'],
    ["sandbox-backend", "none", 'the input sandbox-backend takes auto, bwrap, podman, docker, not "none"'],
    ["fail-on", "high", '--fail-on does not know "high"'],
    ["profile", "a\n::error::pwned", 'n::error::pwned"; it takes strict'],
  ])("%s: %j is refused", async (name, value, words) => {
    await expectRefusal({ ...DISPATCH, inputs: { [name]: value } }, words);
  });
});
