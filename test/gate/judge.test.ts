import { describe, expect, test } from "vitest";
import { NO_DELTA } from "../../src/core/capability-delta.ts";
import { asPath } from "../../src/core/ids.ts";
import { decisionOf, subjectIdOf, worstDecision, type GateInput, type Judgement } from "../../src/core/judgement.ts";
import type { StageOutcome } from "../../src/core/outcome.ts";
import { judge } from "../../src/gate/judge.ts";
import {
  BALANCED,
  completed,
  ENFORCED,
  findingAtLine,
  modified,
  outcomesOf,
  print,
  sampleArtifact,
  sampleExamination,
  sampleFinding,
  sampleInput,
  sampleSuppression,
} from "./samples.ts";

const CRITICAL = sampleFinding({ severity: "critical", fingerprint: print("critical") });
const FAILED: StageOutcome = { kind: "failed", fault: { code: "crash", message: "it crashed" } };
const COVERAGE = { lookedAt: 3, notLookedAt: [{ path: asPath("tools/a.png"), because: "PNG image" }] };

/** Judges the sample artifact after its rules said this, and nothing else. */
function judgeOne(rules: StageOutcome, differing: Partial<GateInput> = {}): Judgement {
  const examinations = [sampleExamination({ outcomes: outcomesOf({ rules }) })];
  const [only, ...more] = judge(sampleInput({ examinations, ...differing }));
  if (only === undefined || more.length > 0) throw new Error("not one judgement");
  return only;
}

describe("one artifact", () => {
  test.each([
    ["nothing found", "promote", completed()],
    ["a finding below both thresholds", "promote", completed([sampleFinding({ severity: "medium" })])],
    ["nothing to do", "promote", { kind: "not-applicable", because: "no-text" }],
    ["deselected", "incomplete", { kind: "not-run", because: "deselected" }],
    ["failed", "incomplete", FAILED],
    ["a new finding at hold level", "hold", completed([sampleFinding()])],
    ["a known finding at hold level", "promote", completed([sampleFinding()], [sampleFinding()])],
    ["a new finding at reject level", "reject", completed([CRITICAL])],
    ["a known finding at reject level", "reject", completed([CRITICAL], [CRITICAL])],
    ["one to hold and one to reject", "reject", completed([sampleFinding(), CRITICAL])],
    ["a finding that is gone", "promote", completed([], [CRITICAL])],
  ] as const)("%s: %s", (_, decision, outcome) => {
    expect(decisionOf(judgeOne(outcome))).toBe(decision);
  });

  test("what a degraded stage did find still counts", () => {
    const evidence = { head: { findings: [CRITICAL] }, before: null };
    const faults = [{ code: "unreadable", message: "no permission" }] as const;
    const judgement = judgeOne({ kind: "degraded", examined: 1, evidence, faults });
    expect(judgement.findings).toEqual([{ finding: CRITICAL, status: "new", effect: "reject" }]);
    expect(judgement.gaps.map(({ kind }) => kind)).toEqual(["stage"]);
  });

  test("has the outcomes and the coverage of its examination", () => {
    const examination = sampleExamination({ coverage: COVERAGE });
    const [judgement] = judge(sampleInput({ examinations: [examination] }));
    expect(judgement).toEqual({
      subject: examination.change,
      outcomes: examination.outcomes,
      coverage: COVERAGE,
      findings: [],
      delta: NO_DELTA,
      needs: [],
      met: [],
      gaps: [],
      trial: null,
    });
  });

  test("only findings that hold are needs", () => {
    const minor = findingAtLine(1, { severity: "low", fingerprint: print("minor") });
    const major = findingAtLine(2);
    const worst = findingAtLine(3, { severity: "critical", fingerprint: print("worst") });
    const judgement = judgeOne(completed([minor, major, worst]));
    expect(judgement.needs).toEqual([{ kind: "finding", judged: { finding: major, status: "new", effect: "hold" } }]);
  });

  test("lists the findings of all stages by place", () => {
    const [first, second, third] = [findingAtLine(1), findingAtLine(2, { rule: "intake/sample" }), findingAtLine(3)];
    const outcomes = outcomesOf({ rules: completed([third, first]), intake: completed([second]) });
    const [judgement] = judge(sampleInput({ examinations: [sampleExamination({ outcomes })] }));
    expect(judgement?.findings.map(({ finding }) => finding)).toEqual([first, second, third]);
  });
});

describe("new and known are multisets", () => {
  test.each([
    ["one, none before", 1, 0, ["new"]],
    ["one, one before", 1, 1, ["known"]],
    ["a second identical one", 2, 1, ["known", "new"]],
    ["three, two before", 3, 2, ["known", "known", "new"]],
    ["one, three before", 1, 3, ["known"]],
  ])("%s", (_, head, before, statuses) => {
    const stand = (count: number) => Array.from({ length: count }, (__, index) => findingAtLine(index + 1));
    const judgement = judgeOne(completed(stand(head), stand(before)));
    expect(judgement.findings.map(({ status }) => status)).toEqual(statuses);
    expect(decisionOf(judgement)).toBe(statuses.includes("new") ? "hold" : "promote");
  });

  test("one that moved within its file is known", () => {
    expect(decisionOf(judgeOne(completed([findingAtLine(90)], [findingAtLine(1)])))).toBe("promote");
  });

  test("what one stage found before makes known what another finds now", () => {
    const outcomes = outcomesOf({ intake: completed([], [sampleFinding()]), rules: completed([sampleFinding()]) });
    const [judgement] = judge(sampleInput({ examinations: [sampleExamination({ outcomes })] }));
    expect(judgement?.findings.map(({ status }) => status)).toEqual(["known"]);
  });
});

describe("without a version to compare with everything is new", () => {
  const rules = completed([sampleFinding()], [sampleFinding()]);
  test.each([
    ["added", "hold", { kind: "added", head: sampleArtifact() }],
    ["the lock differs", "hold", { ...modified(), standing: "lock-differs" }],
    ["baseline", "promote", { ...modified(), standing: "baseline" }],
    ["approved", "promote", { ...modified(), standing: "approved" }],
  ] as const)("%s: %s", (_, decision, change) => {
    const examinations = [sampleExamination({ change, outcomes: outcomesOf({ rules }) })];
    expect(judge(sampleInput({ examinations })).map(decisionOf)).toEqual([decision]);
  });

  test("and so it is for a stage that has no evidence of the version before", () => {
    expect(decisionOf(judgeOne(completed([sampleFinding()], null)))).toBe("hold");
  });
});

describe("a suppression of the policy", () => {
  const suppressing = { policy: { ...BALANCED, suppressions: [sampleSuppression()] } };

  test.each([
    ["lifts a hold", completed([sampleFinding()])],
    ["lifts a reject", completed([sampleFinding({ severity: "critical" })])],
    ["lifts a reject of a known finding", completed([CRITICAL], [CRITICAL])],
  ])("%s", (_, outcome) => {
    const judgement = judgeOne(outcome, suppressing);
    expect(judgement.findings.map(({ status }) => status)).toEqual(["suppressed"]);
    expect(judgement.needs).toEqual([]);
    expect(decisionOf(judgement)).toBe("promote");
  });

  test("lifts no gap", () => {
    expect(decisionOf(judgeOne(FAILED, suppressing))).toBe("incomplete");
  });

  test("counts in its artifact only", () => {
    const outcomes = outcomesOf({ rules: completed([sampleFinding()]) });
    const examinations = [
      sampleExamination({ outcomes }),
      sampleExamination({ outcomes, change: modified("tools/b.py") }),
    ];
    expect(judge(sampleInput({ examinations, ...suppressing })).map(decisionOf)).toEqual(["promote", "hold"]);
  });

  test("goes by where a moved artifact is now", () => {
    const change = { ...modified("tools/b.py"), before: sampleArtifact("tools/a.py") };
    const examinations = [sampleExamination({ change, outcomes: outcomesOf({ rules: completed([sampleFinding()]) }) })];
    expect(judge(sampleInput({ examinations, ...suppressing })).map(decisionOf)).toEqual(["hold"]);
  });

  test("is judged at the moment of the run", () => {
    const policy = { ...BALANCED, suppressions: [sampleSuppression({ expires: new Date("2026-03-02") })] };
    const rules = completed([sampleFinding()]);
    expect(decisionOf(judgeOne(rules, { policy, now: new Date("2026-03-01T23:59:59.999Z") }))).toBe("promote");
    expect(decisionOf(judgeOne(rules, { policy, now: new Date("2026-03-02T00:00:00.000Z") }))).toBe("hold");
  });
});

describe("a removed artifact", () => {
  const before = sampleArtifact("tools/old.py");

  test("is promoted, and no stage looked at it", () => {
    const judgements = judge(sampleInput({ removed: [before] }));
    expect(judgements).toEqual([
      {
        subject: { kind: "removed", before },
        outcomes: null,
        coverage: { lookedAt: 0, notLookedAt: [] },
        findings: [],
        delta: NO_DELTA,
        needs: [],
        met: [],
        gaps: [],
        trial: null,
      },
    ]);
    expect(judgements.map(decisionOf)).toEqual(["promote"]);
  });
});

describe("steering edits", () => {
  test("are one subject, held with one need a path, sorted", () => {
    const [policy, ignore] = [asPath(".evogate/policy.yaml"), asPath(".gitignore")];
    const judgements = judge(sampleInput({ steeringEdits: [{ path: ignore, because: "why" }, { path: policy }] }));
    expect(judgements).toEqual([
      {
        subject: { kind: "steering", paths: [policy, ignore] },
        outcomes: null,
        coverage: { lookedAt: 0, notLookedAt: [] },
        findings: [],
        delta: NO_DELTA,
        needs: [
          { kind: "steering", path: policy },
          { kind: "steering", path: ignore, because: "why" },
        ],
        met: [],
        gaps: [],
        trial: null,
      },
    ]);
    expect(judgements.map(decisionOf)).toEqual(["hold"]);
  });

  test("have the gaps of the run", () => {
    const run = { ...ENFORCED, scope: "pre-commit", enforced: false } as const;
    const [judgement] = judge(sampleInput({ run, steeringEdits: [{ path: asPath(".gitignore") }] }));
    expect(judgement?.gaps).toEqual([{ kind: "pre-commit" }, { kind: "not-enforced" }]);
  });
});

describe("a run that promises less", () => {
  const rejected = sampleExamination({ outcomes: outcomesOf({ rules: completed([CRITICAL]) }) });
  test.each([
    ["before a commit", "pre-commit", true],
    ["under --fail-on never", "scan", false],
  ] as const)("%s promotes nothing, and judges nothing milder", (_, scope, enforced) => {
    const run = { ...ENFORCED, scope, enforced };
    expect(judge(sampleInput({ run, examinations: [sampleExamination()] })).map(decisionOf)).toEqual(["incomplete"]);
    expect(judge(sampleInput({ run, examinations: [rejected] })).map(decisionOf)).toEqual(["reject"]);
  });
});

describe("a run", () => {
  test("that has nothing to judge has no judgements", () => {
    expect(judge(sampleInput())).toEqual([]);
  });

  test("lists its subjects by id, in the order of UTF-16 units, and has the worst of their decisions", () => {
    const judgements = judge(
      sampleInput({
        examinations: [
          sampleExamination({ change: modified("tools/ä.py") }),
          sampleExamination({ change: modified("tools/b.py"), outcomes: outcomesOf({ rules: FAILED }) }),
          sampleExamination({ change: modified("tools/B.py") }),
        ],
        removed: [sampleArtifact("tools/Z.py")],
        steeringEdits: [{ path: asPath(".gitignore") }],
      }),
    );
    expect(judgements.map((judgement) => [subjectIdOf(judgement.subject), decisionOf(judgement)])).toEqual([
      ["(steering)", "hold"],
      ["tools/B.py", "promote"],
      ["tools/Z.py", "promote"],
      ["tools/b.py", "incomplete"],
      ["tools/ä.py", "promote"],
    ]);
    expect(worstDecision(judgements.map(decisionOf))).toBe("hold");
  });
});
