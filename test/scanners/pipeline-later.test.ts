import { describe, expect, test } from "vitest";
import { examined, notApplicable, type StageOutcome } from "../../src/core/outcome.ts";
import type { StageId } from "../../src/core/stage-id.ts";
import { runStages } from "../../src/scanners/pipeline.ts";
import type { AnyStage } from "../../src/scanners/stage.ts";
import { addedArtifacts, CLEAN, control, fakeRun, fakeStage, settleAll } from "./pipeline-fakes.ts";

const CHANGES = addedArtifacts("tools/a.py", "tools/b.py", "tools/c.py", "tools/d.py", "tools/e.py", "tools/f.py");

/** A stage that says everything later. */
function lateStage(settle: (id: string) => Promise<StageOutcome>, closed: string[] = []): AnyStage {
  return fakeStage("supply-chain", {
    examine: async ({ head }) => ({ kind: "later", settle: () => settle(head.id) }),
    close: async () => void closed.push("closed"),
  });
}

describe("an outcome that comes later", () => {
  test("comes when every change was examined, and before the stage is closed", async () => {
    const seen: string[] = [];
    const late = lateStage(async (id) => {
      seen.push(`settle ${id}`);
      return CLEAN;
    }, seen);
    const rules = fakeStage("rules", {
      examine: async ({ head }) => {
        seen.push(`rules ${head.id}`);
        return CLEAN;
      },
    });
    const examinations = await runStages([late, rules], fakeRun(CHANGES).run);
    expect(examinations.map(({ outcomes }) => outcomes["supply-chain"])).toEqual(CHANGES.map(() => CLEAN));
    expect(seen.slice(0, 6).every((line) => line.startsWith("rules "))).toBe(true);
    expect(seen.slice(6, 12).every((line) => line.startsWith("settle "))).toBe(true);
    expect(seen.slice(12)).toEqual(["closed"]);
  });

  test("may wait for all changes: those that no worker has begun yet are examined meanwhile", async () => {
    const all = control<StageOutcome>();
    let left = CHANGES.length;
    const late = fakeStage("supply-chain", {
      async examine() {
        if (--left === 0) all.resolve(CLEAN);
        return { kind: "later", settle: () => all.promise };
      },
    });
    const examinations = await runStages([late], fakeRun(CHANGES).run);
    expect(examinations).toHaveLength(CHANGES.length);
  });

  test("is told of like any other, with its kind", async () => {
    const { run, events } = fakeRun(CHANGES.slice(0, 1));
    await runStages([lateStage(async () => notApplicable("no-dependency"))], run);
    expect(events.filter(({ kind }) => kind === "examined")).toEqual([
      { kind: "examined", stage: "supply-chain", artifact: "tools/a.py", outcome: "not-applicable", milliseconds: 0 },
    ]);
  });

  test("that is an exception has failed, and only that one", async () => {
    const late = lateStage(async (id) => {
      if (id === "tools/b.py") throw new Error("a bug");
      return CLEAN;
    });
    const [first, second] = await runStages([late], fakeRun(CHANGES.slice(0, 2)).run);
    expect(first?.outcomes["supply-chain"]).toEqual(CLEAN);
    expect(second?.outcomes["supply-chain"]).toMatchObject({ kind: "failed", fault: { code: "crash" } });
  });

  test("that does not come has failed when the time is over", async () => {
    const { run } = fakeRun(CHANGES.slice(0, 1), { deadlineMilliseconds: 5 });
    const [only] = await runStages([lateStage(() => new Promise(() => {}))], run);
    expect(only?.outcomes["supply-chain"]).toMatchObject({ kind: "failed", fault: { code: "time-out" } });
  });

  test("that is not wanted any more was not run", async () => {
    const controller = new AbortController();
    const { run } = fakeRun(CHANGES.slice(0, 1), { signal: controller.signal });
    const running = runStages([lateStage(() => new Promise(() => {}))], run);
    await settleAll();
    controller.abort();
    expect((await running)[0]?.outcomes["supply-chain"]).toEqual({ kind: "not-run", because: "cancelled" });
  });
});

test("many of them do not pile up on the signal of the run", async () => {
  const many = addedArtifacts(...Array.from({ length: 30 }, (_, at) => `tools/${at}.py`));
  const warnings: string[] = [];
  const listen = ({ message }: Error): void => void warnings.push(message);
  process.on("warning", listen);
  await runStages([lateStage(async () => CLEAN)], fakeRun(many).run);
  await settleAll();
  process.off("warning", listen);
  expect(warnings).toEqual([]);
});

test("a stage that the policy leaves out says so, deselected or not, and is never opened", async () => {
  const stage: AnyStage = {
    ...fakeStage("review", { open: () => Promise.reject(new Error("it was opened")) }),
    never: "no-model",
  };
  for (const deselected of [new Set<StageId>(), new Set<StageId>(["review"])]) {
    const [only] = await runStages([stage], fakeRun(CHANGES.slice(0, 1), { deselected }).run);
    expect(only?.outcomes.review).toEqual({ kind: "not-run", because: "no-model" });
  }
});

test("what comes later is told what the stages before it said, also later", async () => {
  const seen: string[] = [];
  const late = lateStage(async () => CLEAN);
  const last = fakeStage("review", {
    examine: async () => ({
      kind: "later",
      settle: async (soFar) => {
        seen.push(Object.keys(soFar).toSorted().join(" "));
        return CLEAN;
      },
    }),
  });
  await runStages([late, fakeStage("rules"), last], fakeRun(CHANGES.slice(0, 2)).run);
  expect(seen).toEqual(["rules supply-chain", "rules supply-chain"]);
});

test("changes that come later are settled at once, so that a stage can put them in order", async () => {
  let settling = 0;
  const all = control<StageOutcome>();
  const late = lateStage(async () => {
    if (++settling === CHANGES.length) all.resolve(CLEAN);
    return await all.promise;
  });
  const examinations = await runStages([late], fakeRun(CHANGES).run);
  expect(examinations.map(({ outcomes }) => outcomes["supply-chain"])).toEqual(CHANGES.map(() => CLEAN));
});

describe("a deselected stage", () => {
  test.each([
    ["that proves that it had nothing to do is not applicable", "no-dependency", notApplicable("no-dependency")],
    ["that had something to do was not run", null, { kind: "not-run", because: "deselected" }],
  ] as const)("%s", async (_what, because, outcome) => {
    const stage: AnyStage = {
      ...fakeStage("supply-chain", { examine: async () => examined(1, { head: { findings: [] }, before: null }, []) }),
      proveIdle: async () => because,
    };
    const { run } = fakeRun(CHANGES.slice(0, 1), { deselected: new Set(["supply-chain"]) });
    const [only] = await runStages([stage, fakeStage("ast")], run);
    expect(only?.outcomes["supply-chain"]).toEqual(outcome);
  });

  test("proves nothing where nobody else asks what code can do: to read it costs more than all the rest", async () => {
    const stage: AnyStage = {
      ...fakeStage("supply-chain"),
      proveIdle: () => {
        throw new Error("it was asked");
      },
    };
    const { run } = fakeRun(CHANGES.slice(0, 1), { deselected: new Set(["supply-chain", "ast"]) });
    const [only] = await runStages([stage, fakeStage("ast"), fakeStage("rules")], run);
    expect(only?.outcomes["supply-chain"]).toEqual({ kind: "not-run", because: "deselected" });
  });
});
