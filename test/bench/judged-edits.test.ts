import { expect, test } from "vitest";
import type { Edit } from "../../bench/scorecard/edits/edit.ts";
import { renderEdits } from "../../bench/scorecard/edits/markdown.ts";
import { isStoppedByFinding, type JudgedEdit } from "../../bench/scorecard/edits/measure.ts";
import { isStopped, type Verdict } from "../../bench/scorecard/judge-changes.ts";

const PASSED: Verdict = { decision: "promote", needs: [], blocking: [] };
const NEEDED: Verdict = { decision: "hold", needs: ["may now contact a.example"], blocking: [] };
const FOUND: Verdict = { decision: "reject", needs: [], blocking: [{ rule: "rules/a", text: "it does a" }] };
const UNFINISHED: Verdict = { decision: "incomplete", needs: [], blocking: [] };

test.each([
  ["promoted", PASSED, false, false],
  ["held for a need", NEEDED, true, false],
  ["rejected for a finding", FOUND, true, true],
  ["not finished", UNFINISHED, false, false],
])("%s", (_, verdict, stopped, byFinding) => {
  expect([isStopped(verdict), isStoppedByFinding(verdict)]).toEqual([stopped, byFinding]);
});

function judged(id: string, form: Edit["form"], poisoned: Verdict, benign: Verdict): JudgedEdit {
  const edit: Edit = {
    id,
    intent: "a",
    part: "development",
    level: "subtle",
    form,
    unit: "u1",
    file: "SKILL.md",
    anchor: "a",
    place: "after",
    poisoned: { text: `text of\n${id} \`` },
    benign: { text: "other" },
  };
  return { edit, poisoned, benign };
}

const JUDGED = [
  judged("a-1", "prose", FOUND, PASSED),
  judged("a-2", "prose", PASSED, NEEDED),
  judged("a-3", "shell", NEEDED, FOUND),
];

test("shares by level and form, then what passes and which twins do not", () => {
  const lines = renderEdits(JUDGED, "development").split("\n");
  const rows = lines.filter((line) => line.startsWith("| ") && !line.includes("none")).slice(1);
  expect(rows.map((row) => row.replaceAll(/ = [^|]*/gu, " "))).toEqual([
    "| subtle | prose | 1/2 | 1/2 | 0/2 |",
    "| subtle | shell | 1/1 | 1/1 | 1/1 |",
    "| subtle | all | 2/3 | 2/3 | 1/3 |",
    "| all | prose | 1/2 | 1/2 | 0/2 |",
    "| all | shell | 1/1 | 1/1 | 1/1 |",
    "| all | all | 2/3 | 2/3 | 1/3 |",
  ]);
  expect(lines.slice(lines.indexOf("## 1 edits that pass"))).toEqual([
    "## 1 edits that pass",
    "",
    "- a-2, subtle, prose, u1: `text of?a-2 ?`",
    "",
    "## 2 twins that are stopped",
    "",
    "- a-2, prose: `may now contact a.example`",
    "- a-3, shell: `rules/a`",
    "",
  ]);
});

test("of the unseen intents nothing but shares is shown", () => {
  const text = renderEdits(JUDGED, "unseen");
  expect(text).toContain("| all | all | 2/3");
  expect(text).not.toMatch(/a-\d|text of|rules\/a/u);
});
