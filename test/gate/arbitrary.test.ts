import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECISIONS, decisionOf, worstDecision, type Judgement } from "../../src/core/judgement.ts";
import { judge } from "../../src/gate/judge.ts";
import { gateInput } from "./arbitrary.ts";

// A law that is tried on dull inputs only proves nothing, so what the laws are tried on is measured.

const RUNS = 2000;
const INPUTS = fc.sample(gateInput, { numRuns: RUNS, seed: 20_260_301 });
let judged: readonly (readonly Judgement[])[] | undefined;

/** Judged when the first test asks, not before: what runs while a test file loads, mutation testing runs for all. */
function judgeAll(): readonly (readonly Judgement[])[] {
  return (judged ??= INPUTS.map((input) => judge(input)));
}

function countRuns(predicate: (judgements: readonly Judgement[]) => boolean): number {
  return judgeAll().filter(predicate).length;
}

describe("at least a tenth of the runs", () => {
  test.each(DECISIONS)("is decided as %s", (decision) => {
    expect(countRuns((judgements) => worstDecision(judgements.map(decisionOf)) === decision)).toBeGreaterThan(
      RUNS / 10,
    );
  });

  test.each(["new", "known", "suppressed"] as const)("has a finding that is %s", (status) => {
    expect(countRuns((all) => all.some(({ findings }) => findings.some((it) => it.status === status)))).toBeGreaterThan(
      RUNS / 10,
    );
  });

  test.each(["completed", "degraded", "not-applicable", "not-run", "failed"] as const)(
    "has a stage that is %s",
    (kind) => {
      const has = ({ outcomes }: Judgement) =>
        outcomes !== null && Object.values(outcomes).some((outcome) => outcome.kind === kind);
      expect(countRuns((all) => all.some(has))).toBeGreaterThan(RUNS / 10);
    },
  );

  test("has two findings of one fingerprint in one artifact", () => {
    const collides = ({ findings }: Judgement) =>
      new Set(findings.map(({ finding }) => finding.fingerprint)).size < findings.length;
    expect(countRuns((all) => all.some(collides))).toBeGreaterThan(RUNS / 10);
  });

  test("has some of them known and some new", () => {
    const splits = ({ findings }: Judgement) =>
      findings.some(
        (one) =>
          one.status === "known" &&
          findings.some((other) => other.status === "new" && other.finding.fingerprint === one.finding.fingerprint),
      );
    expect(countRuns((all) => all.some(splits))).toBeGreaterThan(RUNS / 10);
  });

  test.each(["gained", "lost", "kept"] as const)("has a capability that is %s", (list) => {
    expect(countRuns((all) => all.some(({ delta }) => delta[list].length > 0))).toBeGreaterThan(RUNS / 10);
  });

  test("has one that a person has to settle", () => {
    const isGain = ({ needs }: Judgement) => needs.some(({ kind }) => kind === "capability");
    expect(countRuns((all) => all.some(isGain))).toBeGreaterThan(RUNS / 10);
  });

  test.each(["added", "modified", "removed", "steering"] as const)("has a subject that is %s", (kind) => {
    expect(countRuns((all) => all.some(({ subject }) => subject.kind === kind))).toBeGreaterThan(RUNS / 10);
  });
});

test("each run judges every artifact once", () => {
  for (const [index, { examinations, removed, steeringEdits }] of INPUTS.entries()) {
    const subjects = examinations.length + removed.length + Math.min(steeringEdits.length, 1);
    expect(judgeAll()[index]).toHaveLength(subjects);
  }
});
