import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportOf, runStep } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { pullRequestPayload } from "../../support/payloads.ts";
import { DOWNLOAD, OVERRIDE, skillText } from "../skill.ts";
import { MERGE, propose } from "./propose.ts";

describe("pull_request", () => {
  test("opened: judges the merge that GitHub made, against the tip of the base", async () => {
    const { remote, base, head, merge } = propose("Count the letters too.\n");
    const payload = pullRequestPayload("opened", { base, head });
    const step = await runStep(checkOut(remote, MERGE, 0).path, { event: "pull_request", payload, sha: merge });
    expect([step.exitCode, step.stderr, step.commands]).toEqual([0, "", []]);
    expect(step.stdout).toContain("PROMOTE: nothing stands against it (1 promoted)\n");
    expect(step.outputs).toMatchObject({ decision: "promote", held: "[]", rejected: "[]", "sarif-file": "" });
    expect(step.summary).toMatch(/^## 🟢 promote/u);
    const { run, decision, artifacts } = reportOf(step);
    expect(run).toMatchObject({ base, forkPoint: base, head: merge });
    expect([decision, artifacts.map(({ id }) => id)]).toEqual(["promote", ["skills/count"]]);
  });

  test("synchronize: a rejection stands in the exit code, the annotations, the summary and the outputs", async () => {
    const { remote, base, head, merge } = propose(OVERRIDE, { "skills/fetch/SKILL.md": skillText("fetch", DOWNLOAD) });
    const payload = pullRequestPayload("synchronize", { base, head });
    const step = await runStep(checkOut(remote, MERGE, 0).path, { event: "pull_request", payload, sha: merge });
    expect(step.exitCode).toBe(1);
    expect(step.outputs).toMatchObject({ decision: "reject", held: '["skills/fetch"]', rejected: '["skills/count"]' });
    expect(step.commands.map(({ name, properties }) => `${name} ${properties["file"]}`)).toEqual([
      "error skills/count/SKILL.md",
      "error skills/fetch/SKILL.md",
      // What each can do that it could not before.
      "warning skills/count/SKILL.md",
      ...Array.from({ length: 4 }, () => "warning skills/fetch/SKILL.md"),
    ]);
    expect(step.summary).toContain("`rules/instruction-override`");
  });

  test("the policy is that of the base as it is now, not as it was, nor that of the head", async () => {
    const loose = { ".evogate/policy.yaml": "profile: permissive\ngate: { hold: null, reject: null }\n" };
    const { remote, base, head, merge } = propose("Count the letters too.\n", loose);
    remote.write(".evogate/policy.yaml", "profile: strict\ndisclosure: full\n");
    const tip = remote.commit();
    const payload = pullRequestPayload("synchronize", { base, head });
    const step = await runStep(checkOut(remote, MERGE, 0).path, { event: "pull_request", payload, sha: merge });
    const { run } = reportOf(step);
    expect(run).toMatchObject({ base: tip, forkPoint: base, policy: { ref: tip, profile: "strict" } });
    expect([step.exitCode, step.outputs["held"]]).toEqual([1, '["(steering)"]']);
  });

  test("a clone of the head alone is judged at the head", async () => {
    const { remote, base, head, merge } = propose(OVERRIDE);
    remote.git("update-ref", "-d", MERGE);
    const payload = pullRequestPayload("synchronize", { base, head });
    const clone = checkOut(remote, "refs/heads/evolve", 0);
    const step = await runStep(clone.path, { event: "pull_request", payload, sha: merge });
    expect(reportOf(step).run).toMatchObject({ base, head });
    expect(step.exitCode).toBe(1);
  });

  test.each([
    [1, 2],
    [2, 0],
  ])("a clone of depth %i ends with %i", async (depth, exitCode) => {
    const { remote, base, head, merge } = propose("Count the letters too.\n");
    const payload = pullRequestPayload("opened", { base, head });
    const step = await runStep(checkOut(remote, MERGE, depth).path, { event: "pull_request", payload, sha: merge });
    expect([step.exitCode, step.stderr]).toEqual([exitCode, exitCode === 0 ? "" : expect.stringContaining(base)]);
    if (exitCode === 0) return;
    expect(step.stderr).toContain("`fetch-depth: 0` in actions/checkout");
    expect(step.commands).toMatchObject([{ name: "error", properties: { title: "Evogate judged nothing" } }]);
    expect([step.outputs, step.summary]).toEqual([{}, ""]);
  });

  test("a clone that does not reach the fork point says how to fetch it", async () => {
    const { remote, base, head, merge } = propose(OVERRIDE);
    const clone = checkOut(remote, "refs/heads/evolve", 1);
    clone.git("fetch", "--quiet", "--depth=1", "origin", "+refs/heads/main:refs/remotes/origin/main");
    const payload = pullRequestPayload("opened", { base, head });
    const step = await runStep(clone.path, { event: "pull_request", payload, sha: merge });
    expect([step.exitCode, step.stdout.includes("judged nothing")]).toEqual([2, true]);
    expect(step.stderr).toMatch(/does not reach the fork point[^]*`fetch-depth: 0` in actions\/checkout/u);
  });
});

describe("hostile names", () => {
  const HOSTILE = "a;$(touch${IFS}pwned)`touch${IFS}pwned`'\"&|<@octo>%0A::stop\u202e";

  test("of branches that exist are only names", async () => {
    const { remote, base, head, merge } = propose(OVERRIDE);
    const name = HOSTILE.replaceAll(":", "");
    remote.git("branch", "--quiet", name, "main");
    const payload = pullRequestPayload("opened", { base, head }, { baseRef: name, headRef: name, title: HOSTILE });
    const clone = checkOut(remote, MERGE, 0);
    const step = await runStep(clone.path, { event: "pull_request", payload, sha: merge });
    expect([step.exitCode, step.outputs["decision"]]).toEqual([1, "reject"]);
    expect(new Set(step.commands.map((command) => command.name))).toEqual(new Set(["error", "warning"]));
    expect(step.stdout + step.summary).not.toContain("\u202e");
    expect(existsSync(join(clone.path, "pwned"))).toBe(false);
  });

  test.each([
    "--output=pwned",
    "\n::error::pwned",
    "##[error]pwned",
    "../../heads/main",
    "x\0y",
    "\ud800",
    "main^{/x}",
  ])("of a branch that does not exist: %j", async (baseRef) => {
    const { remote, base, head, merge } = propose("Count the letters too.\n");
    const texts = { baseRef, headRef: HOSTILE, title: "\n::error::pwned" };
    const payload = pullRequestPayload("opened", { base, head }, texts);
    const clone = checkOut(remote, MERGE, 0);
    const step = await runStep(clone.path, { event: "pull_request", payload, sha: merge });
    expect([step.exitCode, step.stderr, step.commands]).toEqual([0, "", []]);
    expect(reportOf(step).run.base).toBe(base);
    const shallow = await runStep(checkOut(remote, MERGE, 1).path, { event: "pull_request", payload, sha: merge });
    expect([shallow.exitCode, shallow.commands.map(({ name }) => name)]).toEqual([2, ["error"]]);
    expect(existsSync(join(clone.path, "pwned"))).toBe(false);
  });
});
