import { expect, test } from "vitest";
import { reportOf, type Step } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { DISPATCH_PAYLOAD, pullRequestPayload } from "../../support/payloads.ts";
import { runOnGitHub, startGitHubWith, TOKEN } from "./on-github.ts";
import { MERGE, propose } from "./propose.ts";

const TESTED = {
  "skills/count/tests/test_count.py":
    "import unittest\n\nclass Counts(unittest.TestCase):\n    def test_two(self):\n        self.assertEqual(1 + 1, 2)\n",
};

/** Judges a skill with a test on an event, with this token; the outcome of the stage sandbox beside the step. */
async function judge(event: string, token: string): Promise<{ readonly step: Step; readonly sandbox: unknown }> {
  const proposed = propose("Count the letters too.\n", TESTED);
  const github = await startGitHubWith(proposed);
  const byHand = event === "workflow_dispatch";
  const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, {
    event,
    payload: byHand ? DISPATCH_PAYLOAD : pullRequestPayload("opened", proposed),
    sha: proposed.base,
    inputs: {
      "github-token": token,
      stages: "rules,ast,sandbox",
      ...(byHand ? { "pull-request": "7", "expected-head-sha": proposed.head } : {}),
    },
  });
  const { outcome, reason } = reportOf(step).stages.find(({ id }) => id === "sandbox") ?? {};
  return { step, sandbox: reason ?? outcome };
}

test.each(["pull_request_target", "workflow_dispatch"])(
  "%s: beside a token nothing of the head is run",
  async (event) => {
    const { step, sandbox } = await judge(event, TOKEN);
    expect([step.exitCode, step.outputs["decision"], sandbox]).toEqual([3, "incomplete", "not-run"]);
    expect(step.commands.at(-1)).toMatchObject({
      name: "notice",
      data: expect.stringMatching(/^The tests of the change/u),
    });
  },
);

test("without one its tests are run, or it is said what that needs", async () => {
  const { step, sandbox } = await judge("pull_request_target", "");
  expect(["completed", "failed"]).toContain(sandbox);
  expect(step.commands.map(({ data }) => data).join()).not.toContain("The tests of the change were not run");
});
