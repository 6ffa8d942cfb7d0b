import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Examinable } from "../../src/core/artifact.ts";
import { ok } from "../../src/core/fault.ts";
import { examined, type StageOutcome } from "../../src/core/outcome.ts";
import { runStages } from "../../src/scanners/pipeline.ts";
import type { AnyStage } from "../../src/scanners/stage.ts";
import { addedArtifacts, CLEAN, control, fakeRun, fakeStage, settleAll, type Controlled } from "./pipeline-fakes.ts";

const SEVEN = addedArtifacts("tools/0", "tools/1", "tools/2", "tools/3", "tools/4", "tools/5", "tools/6");

/** A stage that examines until the test says so: `waiting` has what is in work, by artifact id. */
function waitingStage(): { readonly stage: AnyStage; readonly waiting: Map<string, Controlled<StageOutcome>> } {
  const waiting = new Map<string, Controlled<StageOutcome>>();
  const stage = fakeStage("rules", {
    examine: ({ head }) => {
      const controlled = control<StageOutcome>();
      waiting.set(head.id, controlled);
      return controlled.promise;
    },
  });
  return { stage, waiting };
}

/** Ends one of those in work, and gives the others time to go on. */
async function finish(waiting: Map<string, Controlled<StageOutcome>>, id: string): Promise<void> {
  waiting.get(id)?.resolve(examined(Number(id.at(-1)) + 1, { head: { findings: [] }, before: null }, []));
  waiting.delete(id);
  await settleAll();
}

describe("the results", () => {
  test("are in the order of the changes, whatever ends first", async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
        const { stage, waiting } = waitingStage();
        const running = runStages([stage], fakeRun(SEVEN).run);
        await settleAll();
        while (waiting.size > 0) {
          const ids = [...waiting.keys()];
          await finish(waiting, ids[choices.next().value % ids.length] ?? "");
        }
        const examinations = await running;
        expect(examinations.map(({ change }) => change)).toEqual(SEVEN);
        const counts = examinations.map(({ outcomes }) => "examined" in outcomes.rules && outcomes.rules.examined);
        expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7]);
      }),
      { numRuns: 30 },
    );
  });

  test("are none for no changes; the stages open and close all the same", async () => {
    const calls: string[] = [];
    const rules = fakeStage("rules", { close: async () => void calls.push("close") });
    const { run, events } = fakeRun([]);
    expect(await runStages([rules], run)).toEqual([]);
    expect(events).toEqual([{ kind: "opened", stage: "rules", changes: 0 }]);
    expect(calls).toEqual(["close"]);
  });
});

describe("concurrency", () => {
  test("has four changes in work, and takes the next one as soon as one is done", async () => {
    const { stage, waiting } = waitingStage();
    const running = runStages([stage], fakeRun(SEVEN).run);
    await settleAll();
    expect([...waiting.keys()]).toEqual(["tools/0", "tools/1", "tools/2", "tools/3"]);
    await finish(waiting, "tools/2");
    expect([...waiting.keys()]).toEqual(["tools/0", "tools/1", "tools/3", "tools/4"]);
    for (const id of ["tools/0", "tools/1", "tools/3", "tools/4", "tools/5", "tools/6"]) await finish(waiting, id);
    expect(await running).toHaveLength(7);
  });

  test("opens all stages at once, and examines when all are open", async () => {
    const [intake, rules] = [control<void>(), control<void>()];
    const calls: string[] = [];
    const stageOf = (id: "intake" | "rules", opened: Promise<void>) =>
      fakeStage(id, {
        open: async () => {
          calls.push(`open ${id}`);
          await opened;
          return ok({
            examine: async () => {
              calls.push(`examine ${id}`);
              return CLEAN;
            },
            close: async () => void calls.push(`close ${id}`),
          });
        },
      });
    const changes = addedArtifacts("tools/0");
    const running = runStages(
      [stageOf("intake", intake.promise), stageOf("rules", rules.promise)],
      fakeRun(changes).run,
    );
    rules.resolve();
    await settleAll();
    expect(calls).toEqual(["open intake", "open rules"]);
    intake.resolve();
    await running;
    expect(calls.slice(2)).toEqual(["examine intake", "examine rules", "close intake", "close rules"]);
  });
});

describe("a stage", () => {
  test("gets what the stages before it said of the same change", async () => {
    const seen: unknown[] = [];
    const rules = fakeStage("rules", {
      examine: async ({ head }, soFar) => {
        seen.push([head.id, { ...soFar }]);
        return CLEAN;
      },
    });
    await runStages([fakeStage("intake"), rules], fakeRun(SEVEN.slice(0, 2)).run);
    expect(seen).toEqual([
      ["tools/0", { intake: CLEAN }],
      ["tools/1", { intake: CLEAN }],
    ]);
  });

  test("opens with all changes", async () => {
    const seen: (readonly Examinable[])[] = [];
    const open: AnyStage["open"] = async (changes) => {
      seen.push(changes);
      return ok({ examine: async () => CLEAN, close: async () => {} });
    };
    await runStages([fakeStage("rules", { open })], fakeRun(SEVEN).run);
    expect(seen).toEqual([SEVEN]);
  });
});

describe("events", () => {
  test("tell of each stage that opened, then of each outcome with its time", async () => {
    let time = 0;
    const { run, events } = fakeRun(addedArtifacts("tools/0"));
    const clock = { now: () => new Date(0), milliseconds: () => time };
    const rules = fakeStage("rules", {
      examine: async () => {
        time += 40;
        return CLEAN;
      },
    });
    const intake = fakeStage("intake", { whyNotApplicable: () => "no-text" });
    await runStages([intake, rules], { ...run, ports: { ...run.ports, clock } });
    expect(events).toEqual([
      { kind: "opened", stage: "intake", changes: 1 },
      { kind: "opened", stage: "rules", changes: 1 },
      { kind: "examined", stage: "intake", artifact: "tools/0", outcome: "not-applicable", milliseconds: 0 },
      { kind: "examined", stage: "rules", artifact: "tools/0", outcome: "completed", milliseconds: 40 },
    ]);
  });

  test("say nothing of a stage that did not open", async () => {
    const { run, events } = fakeRun(addedArtifacts("tools/0"));
    const open = async () => ({ ok: false, fault: { code: "unreadable", message: "no pack" } }) as const;
    await runStages([fakeStage("rules", { open })], run);
    expect(events.map(({ kind }) => kind)).toEqual(["examined"]);
  });
});
