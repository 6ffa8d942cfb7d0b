import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportOf, type Started } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { rollUp } from "../../support/github-double/state.ts";
import { DISPATCH_PAYLOAD, pullRequestPayload, reviewPayload, SCHEDULE_PAYLOAD } from "../../support/payloads.ts";
import { makeTemporaryFolder, type TestRepository } from "../../support/repository.ts";
import { DOWNLOAD, idsOf, OVERRIDE, skillText } from "../skill.ts";
import { runOnGitHub, startGitHubWith, TOKEN, WORKFLOW } from "./on-github.ts";
import { MERGE, propose, type Proposed } from "./propose.ts";

const COMMENTING = { comment: "always" };

/** The event of a pull request, as GitHub starts it. */
function opened({ base, head, merge }: Proposed): Started {
  return { event: "pull_request", payload: pullRequestPayload("opened", { base, head }), sha: merge };
}

describe("a pull request", () => {
  test("that is rejected has a check, annotations there and not in the log, and one comment; then it is resolved", async () => {
    const proposed = propose(OVERRIDE);
    const { remote, head } = proposed;
    const github = await startGitHubWith(proposed);
    const clone = checkOut(remote, MERGE, 0);
    const step = await runOnGitHub(github, clone.path, { ...opened(proposed), inputs: COMMENTING });
    expect([step.exitCode, step.commands, step.stderr]).toEqual([1, [], ""]);
    const { run } = reportOf(step);
    expect(step.outputs).toMatchObject({ "head-sha": head, "policy-sha": run.policy.sha256, "tool-version": "0.1.0" });
    expect(step.summary).toContain(`head \`${head}\`, by policy \`${run.policy.sha256}\``);
    expect(github.state.checkRuns).toMatchObject([
      { headSha: head, conclusion: "failure", annotations: [{ path: "skills/count/SKILL.md" }, {}] },
    ]);
    expect(github.state.comments[0]?.body).toContain(`/octo/skills/blob/${run.head}/skills/count/SKILL.md#L`);

    // What was pushed next does no harm.
    remote.git("switch", "--quiet", "evolve");
    remote.write("skills/count/SKILL.md", skillText("count", "Count the letters too.\n"));
    const next = remote.commit();
    const pull = github.state.pulls.get(7);
    if (pull !== undefined) pull.headSha = next;
    const payload = pullRequestPayload("synchronize", { base: proposed.base, head: next });
    const later = await runOnGitHub(github, checkOut(remote, "refs/heads/evolve", 0).path, {
      event: "pull_request",
      payload,
      sha: "",
    });
    expect([later.exitCode, github.state.comments.length]).toEqual([0, 1]);
    expect(github.state.comments[0]?.body).toContain("## 🟢 promote");
    expect([rollUp(github.state, head), rollUp(github.state, next)]).toEqual(["failure", "success"]);
  });

  test("of a fork, whose token may only read, has its annotations in the log, and one notice", async () => {
    const proposed = propose(OVERRIDE);
    const github = await startGitHubWith(proposed);
    github.state.writes = { checks: false, comments: false, actions: false };
    const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, opened(proposed));
    expect([step.exitCode, step.outputs["decision"]]).toEqual([1, "reject"]);
    expect(step.commands.map(({ name }) => name)).toEqual(["error", "warning", "notice"]);
    expect(step.commands.at(-1)?.data).toMatch(/^Not posted to GitHub: the check .*; the comment /u);
  });

  test("that changes nothing of an artifact is a success, and that is said", async () => {
    const proposed = propose("Count the words.\n", { "NOTES.md": "Other words.\n" });
    const github = await startGitHubWith(proposed);
    const started = performance.now();
    const step = await runOnGitHub(github, checkOut(proposed.remote, "refs/heads/evolve", 0).path, {
      ...opened(proposed),
      sha: proposed.head,
    });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect([step.exitCode, github.state.comments]).toEqual([0, []]);
    expect(step.summary).toContain("No artifact differs: there is nothing to judge.");
    expect(github.state.checkRuns).toMatchObject([{ conclusion: "success" }]);
  });

  test("is judged though GitHub cannot be asked", async () => {
    const proposed = propose(OVERRIDE);
    const github = await startGitHubWith(proposed);
    const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, {
      ...opened(proposed),
      environment: { GITHUB_API_URL: "http://example.com" },
    });
    expect([step.exitCode, step.commands.at(-1)?.name, github.requests]).toEqual([1, "notice", []]);
    expect(step.commands.at(-1)?.data).toContain("no address that a token may be sent to");
  });

  test("whose inputs compare other commits is posted nowhere", async () => {
    const proposed = propose(OVERRIDE);
    const github = await startGitHubWith(proposed);
    const inputs = { base: proposed.base, head: proposed.base };
    const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, { ...opened(proposed), inputs });
    expect([step.exitCode, github.requests]).toEqual([0, []]);
  });
});

test("children get neither the token nor a key of a model", async () => {
  const proposed = propose(OVERRIDE);
  const github = await startGitHubWith(proposed);
  const folder = makeTemporaryFolder();
  const noted = join(folder, "noted");
  const git =
    process.env["PATH"]
      ?.split(":")
      .map((each) => join(each, "git"))
      .find(existsSync) ?? "";
  writeFileSync(join(folder, "git"), `#!/bin/sh\nenv >> ${noted}\nexec ${git} "$@"\n`);
  chmodSync(join(folder, "git"), 0o755);
  const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, {
    ...opened(proposed),
    environment: {
      PATH: `${folder}:${process.env["PATH"] ?? ""}`,
      OPENAI_API_KEY: "sk-SECRET",
      ACTIONS_RUNTIME_TOKEN: "SECRET",
      GITHUB_TOKEN: TOKEN,
      NODE_OPTIONS: "",
    },
  });
  expect(step.exitCode).toBe(1);
  const seen = readFileSync(noted, "utf8");
  expect(seen).toContain("GIT_CONFIG_NOSYSTEM=1");
  expect(seen).not.toMatch(/SECRET|INPUT_|GITHUB_|ACTIONS_|OPENAI/u);
});

describe("pull_request_target", () => {
  /** The base's checkout, as the runner has it there, with what a step has fetched besides. */
  function targeted({ remote }: Proposed, ...refs: readonly string[]): TestRepository {
    const clone = checkOut(remote, "refs/heads/main", 0);
    for (const ref of refs) clone.git("fetch", "--quiet", "origin", ref);
    // All branches are fetched with a checkout's whole history: here the head is one of a fork.
    clone.git("update-ref", "-d", "refs/remotes/origin/evolve");
    return clone;
  }
  const started = ({ base, head }: Proposed): Started => ({
    event: "pull_request_target",
    payload: pullRequestPayload("opened", { base, head }),
    sha: base,
  });

  test.each([
    ["the merge", `+${MERGE}:refs/remotes/pull/7/merge`, "merge"],
    ["the head", "refs/heads/evolve", "head"],
  ] as const)("judges %s as data of git: what is checked out stays the base", async (_, ref, judged) => {
    const proposed = propose(OVERRIDE, { "package.json": '{"scripts":{"preinstall":"touch pwned"}}\n' });
    const github = await startGitHubWith(proposed);
    const clone = targeted(proposed, ref);
    const step = await runOnGitHub(github, clone.path, started(proposed));
    expect([step.exitCode, reportOf(step).run.head]).toEqual([1, proposed[judged]]);
    expect(github.state.checkRuns).toMatchObject([{ headSha: proposed.head, conclusion: "failure" }]);
    expect(clone.git("status", "--porcelain")).toBe("");
    expect([existsSync(join(clone.path, "pwned")), existsSync(join(clone.path, "package.json"))]).toEqual([
      false,
      false,
    ]);
  });

  test("judges no merge of an earlier head", async () => {
    const proposed = propose("Count the letters too.\n");
    const { remote, base } = proposed;
    remote.git("switch", "--quiet", "evolve");
    remote.write("skills/count/SKILL.md", skillText("count", OVERRIDE));
    const head = remote.commit();
    const clone = targeted(proposed, `+${MERGE}:refs/remotes/pull/7/merge`, "refs/heads/evolve");
    const github = await startGitHubWith({ base, head });
    const step = await runOnGitHub(github, clone.path, started({ ...proposed, head }));
    expect([step.exitCode, reportOf(step).run.head]).toEqual([1, head]);
  });

  test("without the head it judges nothing, and says how to fetch it", async () => {
    const proposed = propose(OVERRIDE);
    const clone = checkOut(proposed.remote, "refs/heads/main", 1);
    const github = await startGitHubWith(proposed);
    const step = await runOnGitHub(github, clone.path, started(proposed));
    expect([step.exitCode, step.outputs, github.state.checkRuns]).toEqual([2, {}, []]);
    expect(step.stderr).toContain("`git fetch origin pull/<number>/head`");
  });
});

describe("a run about another one's pull request", () => {
  /** The base allows now what was held; the pull request's own run has failed meanwhile. */
  async function release(started: (proposed: Proposed) => Started): Promise<void> {
    const proposed = propose(DOWNLOAD);
    const { remote, head } = proposed;
    const github = await startGitHubWith(proposed);
    const held = await runOnGitHub(github, checkOut(remote, MERGE, 0).path, opened(proposed));
    const run = {
      id: 11,
      path: WORKFLOW,
      event: "pull_request",
      headSha: head,
      job: "gate",
      status: "completed",
    } as const;
    const own = { ...run, conclusion: held.exitCode === 0 ? ("success" as const) : ("failure" as const) };
    github.state.workflowRuns.push(own);
    expect(rollUp(github.state, head)).toBe("failure");

    remote.write(".evogate/policy.yaml", "profile: permissive\n");
    remote.commit();
    const clone = checkOut(remote, MERGE, 0);
    const step = await runOnGitHub(github, clone.path, started(proposed));
    expect([step.exitCode, github.state.workflowRuns[0]?.status]).toEqual([0, "queued"]);

    const again = await runOnGitHub(github, clone.path, opened(proposed));
    Object.assign(github.state.workflowRuns[0] ?? {}, {
      status: "completed",
      conclusion: again.exitCode === 0 ? "success" : "failure",
    });
    expect(rollUp(github.state, head)).toBe("success");
  }

  test("by hand ends in the pull request's own check", async () => {
    await release(({ head, base }) => ({
      event: "workflow_dispatch",
      payload: DISPATCH_PAYLOAD,
      sha: base,
      inputs: { "pull-request": "7", "expected-head-sha": head },
    }));
  });

  test("by a review ends in the pull request's own check", async () => {
    await release(({ head, base, merge }) => ({
      event: "pull_request_review",
      payload: reviewPayload("submitted", { base, head }),
      sha: merge,
    }));
  });

  test("by hand judges no other head than the one that was looked at", async () => {
    const proposed = propose(OVERRIDE);
    const github = await startGitHubWith({ base: proposed.base, head: proposed.merge });
    const inputs = { "pull-request": "7", "expected-head-sha": proposed.head };
    const started = { event: "workflow_dispatch", payload: DISPATCH_PAYLOAD, sha: proposed.base, inputs };
    const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, started);
    expect([step.exitCode, step.outputs, github.state.checkRuns]).toEqual([2, {}, []]);
    expect(step.stderr).toContain(`the head is ${proposed.merge}, and not the expected ${proposed.head}`);
  });

  test("by hand is refused where there is no such pull request", async () => {
    const proposed = propose(OVERRIDE);
    const github = await startGitHubWith(proposed);
    const inputs = { "pull-request": "8", "expected-head-sha": proposed.head };
    const started = { event: "workflow_dispatch", payload: DISPATCH_PAYLOAD, sha: proposed.base, inputs };
    const step = await runOnGitHub(github, checkOut(proposed.remote, MERGE, 0).path, started);
    expect([step.exitCode, step.stderr.includes("was answered with 404")]).toEqual([2, true]);
  });
});

test("schedule: everything is judged, whatever changed it", async () => {
  const { remote, base } = propose(OVERRIDE);
  const github = await startGitHubWith({ base, head: base });
  const step = await runOnGitHub(github, checkOut(remote, "refs/heads/main", 1).path, {
    event: "schedule",
    payload: SCHEDULE_PAYLOAD,
    sha: base,
  });
  expect([step.exitCode, idsOf(reportOf(step))]).toEqual([0, ["skills/count"]]);
});
