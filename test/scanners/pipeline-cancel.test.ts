import { describe, expect, test } from "vitest";
import { notApplicable, notRun, type StageOutcome } from "../../src/core/outcome.ts";
import { runStages } from "../../src/scanners/pipeline.ts";
import { addedArtifacts, CLEAN, control, fakeRun, fakeStage, readBlob, settleAll } from "./pipeline-fakes.ts";

const SIX = addedArtifacts("tools/1", "tools/2", "tools/3", "tools/4", "tools/5", "tools/6");
const CANCELLED = notRun("cancelled");

describe("an interrupted run", () => {
  test("ends while stages are still at work: what is done stays, the rest did not run", async () => {
    const controller = new AbortController();
    const closed: string[] = [];
    const rules = fakeStage("rules", {
      examine: ({ head }) => (head.id === "tools/1" ? Promise.resolve(CLEAN) : control<StageOutcome>().promise),
      close: async () => void closed.push("rules"),
    });
    const { run } = fakeRun(SIX, { signal: controller.signal });
    const examining = runStages([fakeStage("intake"), rules], run);
    await settleAll();
    expect(closed).toEqual([]);
    controller.abort();
    const examinations = await examining;
    expect(examinations.map(({ change }) => change)).toEqual(SIX);
    expect(examinations.map(({ outcomes }) => outcomes.rules)).toEqual([CLEAN, ...Array(5).fill(CANCELLED)]);
    expect(closed).toEqual(["rules"]);
  });

  test("reads no more artifacts", async () => {
    const controller = new AbortController();
    const read: string[] = [];
    const { run } = fakeRun(SIX, {
      signal: controller.signal,
      readHead: (blob) => {
        read.push(blob);
        return readBlob(blob);
      },
    });
    const intake = fakeStage("intake", { examine: () => control<StageOutcome>().promise });
    const examining = runStages([intake], run);
    await settleAll();
    controller.abort();
    const examinations = await examining;
    expect(read).toEqual(["tools/1", "tools/2", "tools/3", "tools/4"]);
    expect(examinations[5]).toEqual({
      change: SIX[5],
      outcomes: { intake: CANCELLED },
      coverage: { lookedAt: 0, notLookedAt: [] },
    });
  });

  test("examines nothing when it was interrupted before it began", async () => {
    const examinedIds: string[] = [];
    const rules = fakeStage("rules", {
      examine: async ({ head }) => {
        examinedIds.push(head.id);
        return CLEAN;
      },
    });
    const examinations = await runStages([rules], fakeRun(SIX, { signal: AbortSignal.abort() }).run);
    expect(examinations.map(({ outcomes }) => outcomes.rules)).toEqual(Array(6).fill(CANCELLED));
    expect(examinedIds).toEqual([]);
  });

  test("starts no further stage of an artifact", async () => {
    const controller = new AbortController();
    const intake = fakeStage("intake", {
      examine: async () => {
        controller.abort();
        return CLEAN;
      },
    });
    const { run } = fakeRun(addedArtifacts("tools/1"), { signal: controller.signal });
    const [only] = await runStages([intake, fakeStage("rules")], run);
    expect(only?.outcomes.rules).toEqual(CANCELLED);
  });

  test("may outlive a stage that crashes afterwards", async () => {
    const controller = new AbortController();
    const late = control<StageOutcome>();
    const { run } = fakeRun(addedArtifacts("tools/1"), { signal: controller.signal });
    const examining = runStages([fakeStage("rules", { examine: () => late.promise })], run);
    await settleAll();
    controller.abort();
    expect((await examining)[0]?.outcomes.rules).toEqual(CANCELLED);
    late.reject(new Error("too late"));
    await settleAll();
  });
});

describe("a deselected stage", () => {
  const deselected = { deselected: new Set(["rules"] as const) };

  test("did not run: it is neither opened nor closed", async () => {
    const calls: string[] = [];
    const rules = fakeStage("rules", {
      open: async () => {
        calls.push("open");
        throw new Error("it must not be opened");
      },
    });
    const { run, events } = fakeRun(addedArtifacts("tools/1"), deselected);
    const [only] = await runStages([fakeStage("intake"), rules], run);
    expect(only?.outcomes).toEqual({ intake: CLEAN, rules: notRun("deselected") });
    expect(calls).toEqual([]);
    expect(events.filter(({ kind }) => kind === "opened")).toEqual([{ kind: "opened", stage: "intake", changes: 1 }]);
  });

  test("with nothing to do is not applicable", async () => {
    const rules = fakeStage("rules", { whyNotApplicable: () => "no-text" });
    const [only] = await runStages([rules], fakeRun(addedArtifacts("tools/1"), deselected).run);
    expect(only?.outcomes.rules).toEqual(notApplicable("no-text"));
  });
});
