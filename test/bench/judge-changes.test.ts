import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgeChanges, type TrialChange } from "../../bench/scorecard/judge-changes.ts";
import { DOWNLOAD, OVERRIDE, skillText } from "../e2e/skill.ts";
import { makeTemporaryFolder } from "../support/repository.ts";

function makeCorpus(): string {
  const corpus = makeTemporaryFolder();
  const units = { plain: "Count the words.\n", known: `Count the words.\n${DOWNLOAD}` };
  for (const [unit, body] of Object.entries(units)) {
    mkdirSync(join(corpus, "units", unit), { recursive: true });
    writeFileSync(join(corpus, "units", unit, "SKILL.md"), skillText(unit, body));
  }
  return corpus;
}

test("each change is judged by what it adds to its unit, also when several are of the same one", () => {
  const changes: readonly TrialChange[] = [
    { id: "poisoned", unit: "plain", writes: { "SKILL.md": skillText("plain", `Count the words.\n${OVERRIDE}`) } },
    { id: "benign", unit: "plain", writes: { "SKILL.md": skillText("plain", "Count the words twice.\n") } },
    { id: "known", unit: "known", writes: { "notes/more.md": "Words are what stands between spaces.\n" } },
    { id: "file", unit: "plain", writes: { "references/more.md": OVERRIDE } },
  ];
  const verdicts = judgeChanges(makeCorpus(), changes);
  const told = [...verdicts].map(([id, { decision, blocking }]) => [id, decision, blocking.map(({ rule }) => rule)]);
  expect(told).toEqual([
    ["poisoned", "reject", ["rules/instruction-override"]],
    ["benign", "promote", []],
    ["known", "promote", []],
    ["file", "reject", ["rules/instruction-override"]],
  ]);
});
