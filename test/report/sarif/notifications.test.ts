import { expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { wholeFile } from "../../../src/core/location.ts";
import { failed, notRun, type StageOutcome } from "../../../src/core/outcome.ts";
import { describeRun } from "../../../src/report/sarif/notifications.ts";
import { completed, makeArtifact, makeJudgement, makeReport } from "../sample.ts";

const fault = { code: "crash", message: "it broke", at: { ...wholeFile(asPath("s/a b.md")), line: 7 } } as const;

/** What is said of an artifact whose stage `rules` ended so, without the decision. */
function describe(outcome: StageOutcome, isGap: boolean): readonly object[] {
  const gap = { kind: "stage", stage: "rules", outcome } as never;
  const judgement = makeJudgement(
    { kind: "added", head: makeArtifact("s") },
    { outcomes: { ...completed(1), rules: outcome }, gaps: isGap ? [gap] : [] },
  );
  return describeRun(makeReport([judgement]), 0).slice(1);
}

test("a fault names its file, but no line of it: the place can be more than the policy discloses", () => {
  expect(describe(failed(fault), true)).toEqual([
    {
      descriptor: { id: "crash" },
      level: "error",
      message: { text: "s: it broke. This is a bug in Evogate: please report it with the message." },
      locations: [{ physicalLocation: { artifactLocation: { uri: "s/a%20b.md", uriBaseId: "SRCROOT" } } }],
    },
  ]);
});

test.each([
  ["a failed stage that nothing depends on", failed(fault), false, ["warning"]],
  ["a stage that was left out and is required", notRun("deselected"), true, ["error"]],
  ["a stage that was left out and is not", notRun("deselected"), false, []],
  ["a stage that is complete", completed(1).rules, false, []],
] as const)("%s", (_name, outcome, isGap, levels) => {
  expect(describe(outcome, isGap).map((said) => (said as { readonly level: string }).level)).toEqual(levels);
});

test("what holds for the whole run is said once", () => {
  const judgements = ["a", "b"].map((id) =>
    makeJudgement({ kind: "added", head: makeArtifact(id) }, { gaps: [{ kind: "pre-commit" }] }),
  );
  const ids = describeRun(makeReport(judgements), 0).map(({ descriptor }) => descriptor.id);
  expect(ids).toEqual(["decision", "pre-commit"]);
});

test("errors come before warnings, so that the limit leaves warnings out first", () => {
  const judge = (id: string, isGap: boolean) => {
    const outcome = failed(fault);
    const gap = { kind: "stage", stage: "rules", outcome } as never;
    return makeJudgement(
      { kind: "added", head: makeArtifact(id) },
      { outcomes: { ...completed(1), rules: outcome }, gaps: isGap ? [gap] : [] },
    );
  };
  const said = describeRun(makeReport([judge("a", false), judge("b", true)]), 3);
  expect(said.map(({ level, message }) => `${level} ${message.text.slice(0, 24)}`)).toEqual([
    "note incomplete: a required s",
    "warning 3 results were left out,",
    "error b: it broke. This is a b",
    "warning a: it broke. This is a b",
  ]);
});
