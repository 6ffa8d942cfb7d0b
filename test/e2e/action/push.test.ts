import { describe, expect, test } from "vitest";
import { reportOf, runStep } from "../../support/action.ts";
import { checkOut } from "../../support/checkout.ts";
import { DISPATCH_PAYLOAD, NO_COMMIT, pushPayload } from "../../support/payloads.ts";
import { makeRepository, type TestRepository } from "../../support/repository.ts";
import { decisionsOf, OVERRIDE, skillText } from "../skill.ts";

const MAIN = "refs/heads/main";

/** Two commits on `main`: a skill that counts, and one more that must be rejected. */
function makePushed(): { readonly remote: TestRepository; readonly before: string; readonly after: string } {
  const remote = makeRepository();
  remote.write("skills/count/SKILL.md", skillText("count"));
  const before = remote.commit();
  remote.write("skills/poisoned/SKILL.md", skillText("poisoned", OVERRIDE));
  return { remote, before, after: remote.commit() };
}

describe("push", () => {
  test("is compared with what the branch was before", async () => {
    const { remote, before, after } = makePushed();
    const payload = pushPayload(MAIN, before, after);
    const step = await runStep(checkOut(remote, MAIN, 0).path, { event: "push", payload, sha: after });
    const report = reportOf(step);
    expect(report.run).toMatchObject({ base: before, forkPoint: before, head: after });
    expect([step.exitCode, ...decisionsOf(report)]).toEqual([1, "reject skills/poisoned"]);
  });

  test("of a new branch has nothing before it: all that is checked out is judged", async () => {
    const { remote, before } = makePushed();
    remote.git("branch", "--quiet", "new", before);
    const payload = pushPayload("refs/heads/new", NO_COMMIT, before);
    const step = await runStep(checkOut(remote, "refs/heads/new", 1).path, { event: "push", payload, sha: before });
    const report = reportOf(step);
    expect(report.run).toMatchObject({ base: null, forkPoint: null, head: null });
    expect([step.exitCode, ...decisionsOf(report)]).toEqual([0, "promote skills/count"]);
  });

  test("by force: the commit before is in no branch any more, and nothing is judged without it", async () => {
    const { remote, before, after } = makePushed();
    remote.git("commit", "--quiet", "--amend", "-m", "another");
    const amended = remote.git("rev-parse", "HEAD");
    const payload = pushPayload(MAIN, after, amended, true);
    const clone = checkOut(remote, MAIN, 0);
    const step = await runStep(clone.path, { event: "push", payload, sha: amended });
    expect([step.exitCode, step.outputs, step.summary]).toEqual([2, {}, ""]);
    expect(step.stderr).toContain(after);
    expect(step.stderr).toContain("after a forced push also `git fetch origin <old commit>`");
    clone.git("fetch", "--quiet", "origin", after);
    const again = await runStep(clone.path, { event: "push", payload, sha: amended });
    expect(reportOf(again).run).toMatchObject({ base: after, forkPoint: before, head: amended });
    expect(again.exitCode).toBe(1);
  });

  test("of a new tag is judged as it stands", async () => {
    const { remote, before } = makePushed();
    remote.git("tag", "v1", before);
    const payload = pushPayload("refs/tags/v1", NO_COMMIT, before);
    const step = await runStep(checkOut(remote, "refs/tags/v1", 1).path, { event: "push", payload, sha: before });
    expect([step.exitCode, reportOf(step).run.base]).toEqual([0, null]);
  });

  test("of a moved tag with a message: the ids are those of the tags, the run's is that of the commit", async () => {
    const { remote, before, after } = makePushed();
    remote.git("tag", "-a", "-m", "one", "v1", before);
    const first = remote.git("rev-parse", "v1");
    remote.git("tag", "-a", "-m", "keeps the first one", "old", "v1");
    remote.git("tag", "-a", "--force", "-m", "two", "v1", after);
    const payload = pushPayload("refs/tags/v1", first, remote.git("rev-parse", "v1"));
    const step = await runStep(checkOut(remote, "refs/tags/v1", 0).path, { event: "push", payload, sha: after });
    expect(reportOf(step).run).toMatchObject({ base: before, head: after });
    expect(step.exitCode).toBe(1);
  });

  test("that deletes a branch leaves nothing to judge", async () => {
    const { remote, before, after } = makePushed();
    const payload = pushPayload("refs/heads/gone", before, NO_COMMIT);
    const step = await runStep(checkOut(remote, MAIN, 0).path, { event: "push", payload, sha: after });
    expect([step.exitCode, step.stderr]).toEqual([2, expect.stringContaining("the push deletes a ref")]);
  });
});

describe("workflow_dispatch", () => {
  test("judges all that is checked out", async () => {
    const { remote, after } = makePushed();
    const started = { event: "workflow_dispatch", payload: DISPATCH_PAYLOAD, sha: after };
    const step = await runStep(checkOut(remote, MAIN, 1).path, started);
    expect(decisionsOf(reportOf(step))).toEqual(["promote skills/count", "reject skills/poisoned"]);
    expect(step.exitCode).toBe(1);
  });

  test("with the input base compares, and head names another commit", async () => {
    const { remote, before, after } = makePushed();
    const clone = checkOut(remote, MAIN, 0).path;
    const started = { event: "workflow_dispatch", payload: DISPATCH_PAYLOAD, sha: after };
    const step = await runStep(clone, { ...started, inputs: { base: before } });
    expect([step.exitCode, reportOf(step).run]).toMatchObject([1, { base: before, head: after }]);
    const inputs = { base: before, head: before };
    const same = await runStep(clone, { ...started, inputs });
    expect([same.exitCode, reportOf(same).artifacts, same.outputs["decision"]]).toEqual([0, [], "promote"]);
    const alone = await runStep(clone, { ...started, inputs: { head: before } });
    expect([alone.exitCode, alone.stderr]).toEqual([2, expect.stringContaining("the input head needs the input base")]);
  });
});
