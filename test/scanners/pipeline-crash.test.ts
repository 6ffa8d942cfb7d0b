import { describe, expect, test } from "vitest";
import { fail } from "../../src/core/fault.ts";
import type { Examination } from "../../src/core/judgement.ts";
import { failed, type StageOutcome } from "../../src/core/outcome.ts";
import { STAGE_IDS } from "../../src/core/stage-id.ts";
import { runStages } from "../../src/scanners/pipeline.ts";
import type { AnyStage } from "../../src/scanners/stage.ts";
import { addedArtifacts, CLEAN, control, fakeRun, fakeStage, readBlob } from "./pipeline-fakes.ts";

const CHANGES = addedArtifacts("tools/a.py", "tools/b.py");

function bug(): never {
  throw new Error("a bug");
}

async function outcomesOfRules(rules: AnyStage): Promise<readonly StageOutcome[]> {
  const examinations = await runStages([fakeStage("intake"), rules], fakeRun(CHANGES).run);
  expect(examinations.map(({ outcomes }) => outcomes.intake)).toEqual([CLEAN, CLEAN]);
  return examinations.map(({ outcomes }) => outcomes.rules);
}

const CRASHED = {
  kind: "failed",
  fault: { code: "crash", message: expect.stringMatching(/^rules crashed: Error: a bug at [^\n]*\bbug\b[^\n]*$/) },
};

describe("a stage that crashes has failed, and the others go on", () => {
  test.each([
    ["opening at once", { open: bug }],
    ["opening later", { open: async () => bug() }],
    ["saying whether it is applicable", { whyNotApplicable: bug }],
    ["examining at once", { examine: bug }],
    ["examining later", { examine: async () => bug() }],
  ])("when it crashes %s", async (_, differing) => {
    expect(await outcomesOfRules(fakeStage("rules", differing))).toEqual([CRASHED, CRASHED]);
  });

  test("on the one artifact on which it crashed", async () => {
    const rules = fakeStage("rules", { examine: async ({ head }) => (head.id === "tools/a.py" ? bug() : CLEAN) });
    expect(await outcomesOfRules(rules)).toEqual([CRASHED, CLEAN]);
  });

  test("even when what was thrown is no error", async () => {
    const examine = () => Promise.reject("half\n a\tsentence");
    const fault = { code: "crash", message: "rules crashed: half a sentence" } as const;
    expect(await outcomesOfRules(fakeStage("rules", { examine }))).toEqual([failed(fault), failed(fault)]);
  });

  test("after the deadline of one artifact", async () => {
    const never = control<StageOutcome>().promise;
    const rules = fakeStage("rules", {
      examine: ({ head }) => (head.id === "tools/a.py" ? never : Promise.resolve(CLEAN)),
    });
    const { run } = fakeRun(CHANGES, { deadlineMilliseconds: 1 });
    const outcomes = (await runStages([rules], run)).map((examination) => examination.outcomes.rules);
    expect(outcomes).toEqual([failed({ code: "time-out", message: "the stage took longer than 0.001 s" }), CLEAN]);
  });
});

describe("a stage that cannot open has failed for every artifact", () => {
  test("with its own fault", async () => {
    const rules = fakeStage("rules", { open: async () => fail("unreadable", "no rule pack") });
    const outcome = failed({ code: "unreadable", message: "no rule pack" });
    expect(await outcomesOfRules(rules)).toEqual([outcome, outcome]);
  });

  test("except where there is nothing for it to do", async () => {
    const rules = fakeStage("rules", {
      open: async () => fail("unreadable", "no rule pack"),
      whyNotApplicable: ([file]) => (file?.path === "tools/b.py" ? "no-text" : null),
    });
    const [first, second] = await outcomesOfRules(rules);
    expect(first?.kind).toBe("failed");
    expect(second).toEqual({ kind: "not-applicable", because: "no-text" });
  });
});

describe("closing", () => {
  test.each([
    ["at once", bug],
    ["later", async () => bug()],
  ])("that crashes %s costs no outcome, is told, and the other stages are closed", async (_, close) => {
    const closed: string[] = [];
    const stages = [
      fakeStage("intake", { close }),
      fakeStage("rules", { close: async () => void closed.push("rules") }),
    ];
    const { run, events } = fakeRun(CHANGES);
    const examinations = await runStages(stages, run);
    expect(examinations.map(({ outcomes }) => outcomes)).toEqual([
      { intake: CLEAN, rules: CLEAN },
      { intake: CLEAN, rules: CLEAN },
    ]);
    expect(closed).toEqual(["rules"]);
    expect(events.filter(({ kind }) => kind === "notice")).toEqual([
      {
        kind: "notice",
        fault: { code: "crash", message: expect.stringMatching(/^closing intake crashed: Error: a bug/) },
      },
    ]);
  });

  test("leaves alone what did not open", async () => {
    const closed: string[] = [];
    const rules = fakeStage("rules", {
      open: async () => fail("unreadable", "no rule pack"),
      close: async () => void closed.push("rules"),
    });
    await runStages([rules], fakeRun(CHANGES).run);
    expect(closed).toEqual([]);
  });
});

describe("an exception while an artifact is read", () => {
  const readHead: typeof readBlob = (blob) => (blob === "tools/a.py" ? bug() : readBlob(blob));

  test("fails all its stages: it was not looked at; the other artifacts are", async () => {
    const { run } = fakeRun(CHANGES, { readHead });
    const [first, second] = await runStages(
      STAGE_IDS.map((id) => fakeStage(id)),
      run,
    );
    const crashed = {
      kind: "failed",
      fault: { code: "crash", message: expect.stringMatching(/^reading crashed: Error: a bug/) },
    };
    expect(first).toEqual({
      change: CHANGES[0],
      outcomes: {
        intake: crashed,
        rules: crashed,
        ast: crashed,
        review: crashed,
        "supply-chain": crashed,
        sandbox: crashed,
      },
      coverage: { lookedAt: 0, notLookedAt: [] },
    });
    expect(second).toEqual<Examination>({
      change: CHANGES[1] ?? bug(),
      outcomes: { intake: CLEAN, rules: CLEAN, ast: CLEAN, review: CLEAN, "supply-chain": CLEAN, sandbox: CLEAN },
      coverage: { lookedAt: 1, notLookedAt: [] },
    });
  });
});
