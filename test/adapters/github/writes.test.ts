import { describe, expect, test } from "vitest";
import { ok } from "../../../src/core/fault.ts";
import { expectSoundRequests, openGitHub } from "./open.ts";
import { ADA, fillState, HEAD } from "./sample.ts";

describe("what is written", () => {
  test("a comment is made and edited", async () => {
    const { github, double } = await openGitHub();
    const made = await github.createComment(7, "One");
    expect(made).toEqual(ok({ id: 1, author: { login: "github-actions[bot]", kind: "bot" }, body: "One" }));
    expect(await github.updateComment(1, "Two")).toMatchObject({ value: { id: 1, body: "Two" } });
    expect(double.state.comments.map(({ body }) => body)).toEqual(["Two"]);
    expectSoundRequests(double);
  });

  test("annotations of a check come one request after the other, and all are there", async () => {
    const { github, double } = await openGitHub();
    const annotation = {
      path: "a.md",
      startLine: 1,
      endLine: 1,
      columns: { start: 2, end: 3 },
      level: "warning",
      title: "T",
      message: "M",
    } as const;
    const output = { title: "Held", summary: "Why", annotations: Array.from({ length: 50 }, () => annotation) };
    const draft = {
      name: "gate",
      headSha: HEAD,
      externalId: "x",
      detailsUrl: "https://github.com/",
      conclusion: null,
      output,
    };
    const made = await github.createCheckRun(draft);
    expect(made).toEqual(ok(1));
    expect(double.state.checkRuns).toMatchObject([{ status: "in_progress", conclusion: null, externalId: "x" }]);
    const last = await github.updateCheckRun(1, "failure", { ...output, annotations: [annotation] });
    expect(last).toEqual(ok(1));
    expect(double.state.checkRuns).toMatchObject([{ status: "completed", conclusion: "failure" }]);
    expect(double.state.checkRuns[0]?.annotations.length).toBe(51);
    expectSoundRequests(double);
  });

  test("51 annotations in one request are refused", async () => {
    const { github } = await openGitHub();
    const annotation = {
      path: "a",
      startLine: 1,
      endLine: 1,
      columns: null,
      level: "notice",
      title: "",
      message: "",
    } as const;
    const output = { title: "", summary: "", annotations: Array.from({ length: 51 }, () => annotation) };
    const draft = {
      name: "gate",
      headSha: HEAD,
      externalId: "",
      detailsUrl: null,
      conclusion: "success",
      output,
    } as const;
    expect(await github.createCheckRun(draft)).toMatchObject({ ok: false, fault: { code: "github-refused" } });
  });

  test("a run is run again, once it has ended", async () => {
    const { github, double } = await openGitHub();
    fillState(double.state);
    expect(await github.rerun(11)).toEqual(ok(undefined));
    expect(double.state.workflowRuns[0]).toMatchObject({ status: "queued", conclusion: null });
    expect(await github.rerun(11)).toMatchObject({ ok: false, fault: { code: "github-forbidden" } });
    expectSoundRequests(double);
  });
});

describe("long lists", () => {
  test.each([
    [250, 250, true],
    [1001, 1000, false],
  ])("of %i comments %i are read", async (count, read, isWhole) => {
    const { github, double } = await openGitHub();
    const authored = Array.from({ length: count }, (_, id) => ({ id, issue: 7, author: ADA, body: `${id}` }));
    double.state.comments.push(...authored);
    const listed = await github.comments(7);
    expect(listed.ok && [listed.value.items.map(({ id }) => id), listed.value.isWhole]).toEqual([
      Array.from({ length: read }, (_, id) => id),
      isWhole,
    ]);
    expectSoundRequests(double);
  });

  test("as many commits as GitHub lists at most may not be all", async () => {
    const { github, double } = await openGitHub();
    fillState(double.state);
    const [commit] = double.state.pulls.get(7)?.commits ?? [];
    if (commit === undefined) throw new Error("no commit");
    double.state.pulls.get(7)?.commits.push(...Array.from({ length: 249 }, () => commit));
    expect(await github.commits(7)).toMatchObject({ value: { isWhole: false } });
  });

  test("pushes go on by a cursor", async () => {
    const { github, double } = await openGitHub();
    const ref = "refs/heads/evolve";
    double.state.pushes.push(...Array.from({ length: 150 }, () => ({ ref, actor: null, after: HEAD })));
    const listed = await github.pushes("octo/skills", ref);
    expect(listed.ok && listed.value.items.length).toBe(150);
    expectSoundRequests(double);
  });
});
