import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import type { StageOutcome } from "../../src/core/outcome.ts";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { listOptionalGaps } from "../../src/report/stages.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { completed, makeArtifact, makeJudgement, makeReport } from "./sample.ts";

const FAULT = { code: "model-unreachable", message: "no answer within 90.0 s" } as const;
const UNREAD: Extract<StageOutcome, { kind: "degraded" }> = {
  kind: "degraded",
  examined: 1,
  evidence: { head: { findings: [] }, before: null },
  faults: [FAULT],
};

function judged(review: StageOutcome, isRequired = false) {
  const gaps = isRequired ? [{ kind: "stage" as const, stage: "review" as const, outcome: UNREAD }] : [];
  return makeJudgement(
    { kind: "added", head: makeArtifact("skills/pdf") },
    { outcomes: { ...completed(3), review }, gaps },
  );
}

test.each<readonly [string, StageOutcome, boolean]>([
  ["could not look at everything", UNREAD, true],
  ["failed", { kind: "failed", fault: FAULT }, true],
  ["ran out of budget", { kind: "not-run", because: "budget" }, true],
  ["was switched off", { kind: "not-run", because: "deselected" }, false],
  ["had no more to decide", { kind: "not-run", because: "rejected" }, false],
  ["has no model", { kind: "not-run", because: "no-model" }, false],
  ["has nothing to look at", { kind: "not-applicable", because: "no-code" }, false],
])("a stage that is not required and %s", (_, review, isSaid) => {
  expect(listOptionalGaps(judged(review)).map(({ stage }) => stage)).toEqual(isSaid ? ["review"] : []);
});

test("what is required is a gap already", () => {
  expect(listOptionalGaps(judged(UNREAD, true))).toEqual([]);
});

describe("what nobody may take for looked at is said", () => {
  const report = makeReport([judged(UNREAD)]);

  test("in a terminal", () => {
    const text = renderTerminal(report, makePaper({ width: 80, color: false, verbose: false }), false);
    expect(text).toContain("  note  review could not look at everything\n        no answer within 90.0 s. ");
    expect(text).toContain("PROMOTE");
  });

  test("in Markdown", () => {
    const text = renderMarkdown(report);
    const title = "<details><summary>Not finished, and not required: 1</summary>";
    expect(text).toContain(`${title}\n\n- \`skills/pdf\`: review could not look at everything\n`);
  });

  test("in Markdown, where the artifact has a section", () => {
    const held = { ...judged(UNREAD), needs: [{ kind: "steering" as const, path: asPath("CODEOWNERS") }] };
    const text = renderMarkdown(makeReport([held]));
    expect(text).toContain(
      "**Not finished, and not required:**\n\n- review could not look at everything\n  - no answer",
    );
    expect([text.includes("**Not finished:**"), text.includes("<summary>Not finished")]).toEqual([false, false]);
  });
});
