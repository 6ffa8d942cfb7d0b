import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { checkOut } from "../../support/checkout.ts";
import { startGitHub } from "../../support/github-double/server.ts";
import { pullState } from "../../support/github-double/state.ts";
import { findHarm } from "../../support/harm.ts";
import { HOSTILE_PAYLOADS } from "../../support/hostile-payloads.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { makeRepository, type TestRepository } from "../../support/repository.ts";
import { runInProcess, type Written } from "../../support/run-action.ts";
import { readCommands } from "../../support/runner.ts";
import { OVERRIDE, skillText } from "../../e2e/skill.ts";

const OUTPUTS = ["decision", "head-sha", "held", "policy-sha", "rejected", "report-file", "sarif-file", "tool-version"];

/** Nothing that was written is more than text, whoever reads it. */
function expectText({ log, outputs, summary }: Written): void {
  for (const { name, properties } of readCommands(log)) {
    expect(["error", "warning", "notice"]).toContain(name);
    expect(properties["title"]).toMatch(/^Evogate\b/u);
  }
  expect(Object.keys(outputs).toSorted()).toEqual(OUTPUTS);
  expect([outputs["decision"], outputs["held"], outputs["rejected"]]).toEqual(["hold", '["skills/count"]', "[]"]);
  expect(findHarm(summary)).toEqual([]);
}

/** A pull request of one skill, made once for all payloads. */
function makeSmall(): { readonly clone: TestRepository; readonly base: string; readonly head: string } {
  const remote = makeRepository();
  remote.write("README.md", "Read me.\n");
  const base = remote.commit();
  remote.git("switch", "--quiet", "--create", "evolve");
  remote.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
  const head = remote.commit();
  return { clone: checkOut(remote, "refs/heads/evolve", 0), base, head };
}

test("titles, branches and words of GitHub: nothing of them is more than text", async () => {
  expect(HOSTILE_PAYLOADS.length).toBeGreaterThanOrEqual(40);
  const { clone, base, head } = makeSmall();
  const github = await startGitHub();
  github.state.pulls.set(7, { ...pullState({ base, head }), headRef: "x" });
  const before = readdirSync(clone.path).toSorted();
  for (const text of HOSTILE_PAYLOADS) {
    github.state.comments = [{ id: 1, issue: 7, author: { login: "eve", type: "User" }, body: text }];
    github.troubles.splice(0, 9, { about: /^POST/u, what: { kind: "status", status: 422, message: text }, times: 99 });
    const payload = pullRequestPayload("opened", { base, head }, { baseRef: text, headRef: text, title: text });
    const written = await runInProcess(clone.path, {
      event: "pull_request",
      payload,
      sha: head,
      environment: { GITHUB_API_URL: github.url },
      // The pack of rules is a file of the build.
      inputs: { "github-token": "ghs_double", stages: "ast" },
    });
    expectText(written);
    expect(github.state.comments[0]?.body).toBe(text);
  }
  expect(readdirSync(clone.path).toSorted()).toEqual(before);
}, 120_000);
