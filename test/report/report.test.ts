import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import type { Decision, Gap, Judgement } from "../../src/core/judgement.ts";
import { failed, notRun } from "../../src/core/outcome.ts";
import { mayCommit, runDecision } from "../../src/report/report.ts";
import { decisionWords } from "../../src/report/words.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, RUN } from "./sample.ts";

const crashed = failed({ code: "crash", message: "the stage crashed" });
const PART: Gap = { kind: "pre-commit" };
const FAILED: Gap = { kind: "stage", stage: "rules", outcome: crashed as Extract<Gap, { kind: "stage" }>["outcome"] };
const LEFT_OUT: Gap = {
  kind: "stage",
  stage: "rules",
  outcome: notRun("deselected") as Extract<Gap, { kind: "stage" }>["outcome"],
};
const at = { path: asPath("skills/pdf/run.sh"), line: 1, column: 1, endLine: 1, endColumn: 2 };
const rejecting = makeJudged(makeFinding("rules/secret-hunt", at), "reject");

const judged = (more: Partial<Judgement>): Judgement =>
  makeJudgement({ kind: "added", head: makeArtifact("skills/pdf") }, more);
const removed = makeJudgement({ kind: "removed", before: makeArtifact("skills/old") }, { outcomes: null });

describe("before a commit", () => {
  test.each<[name: string, judgements: readonly Judgement[], decision: Decision, may: boolean, words: RegExp]>([
    ["nothing", [], "incomplete", true, /can be made; only a scan/],
    ["a removal", [removed], "incomplete", true, /can be made; only a scan/],
    ["a clean artifact", [judged({ gaps: [PART] })], "incomplete", true, /can be made; only a scan/],
    ["a stage left out", [judged({ gaps: [LEFT_OUT, PART] })], "incomplete", true, /can be made; only a scan/],
    ["a stage that failed", [judged({ gaps: [FAILED, PART] }), removed], "incomplete", false, /could not finish/],
    [
      "a need",
      [judged({ gaps: [PART], needs: [{ kind: "steering", path: asPath("CODEOWNERS") }] })],
      "hold",
      false,
      /a person/,
    ],
    ["a rejection", [judged({ gaps: [PART], findings: [rejecting] }), removed], "reject", false, /must not/],
  ])("%s", (_name, judgements, decision, may, words) => {
    const report = makeReport(judgements, { run: { ...RUN, scope: "pre-commit" } });
    expect([runDecision(report), mayCommit(report)]).toEqual([decision, may]);
    expect(decisionWords(report)).toMatch(words);
  });
});

describe("a scan", () => {
  test.each<[name: string, judgements: readonly Judgement[], decision: Decision, words: RegExp]>([
    ["nothing", [], "promote", /nothing stands against it/],
    ["a clean artifact", [judged({})], "promote", /nothing stands against it/],
    ["a stage left out", [judged({ gaps: [LEFT_OUT] })], "incomplete", /could not finish/],
  ])("%s", (_name, judgements, decision, words) => {
    const report = makeReport(judgements);
    expect([runDecision(report), mayCommit(report)]).toEqual([decision, false]);
    expect(decisionWords(report)).toMatch(words);
  });
});
