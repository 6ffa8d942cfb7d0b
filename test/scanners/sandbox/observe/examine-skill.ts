import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import type { Finding } from "../../../../src/core/finding.ts";
import type { StageOutcome } from "../../../../src/core/outcome.ts";
import type { Trial } from "../../../../src/core/trial.ts";
import type { Files } from "../../../artifacts/open-artifact.ts";
import { examine } from "../examined.ts";

/** A test that passes and does nothing: with it, there is something to run. */
const TEST =
  "import unittest\nclass TestA(unittest.TestCase):\n    def test_a(self):\n        self.assertTrue(1 + 1 == 2)\n";

/** What the stage says of a skill with these scripts, run for real. */
export async function examineSkill(
  scripts: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>> | null = null,
): Promise<{ readonly outcome: StageOutcome; readonly trial: Trial; readonly findings: readonly Finding[] }> {
  const { outcome } = await examine(filesOf(scripts), undefined, {
    port: sandbox,
    before: before === null ? null : filesOf(before),
  });
  const evidence = "evidence" in outcome ? outcome.evidence?.head : undefined;
  if (evidence?.trial === undefined) throw new Error(JSON.stringify(outcome));
  return { outcome, trial: evidence.trial, findings: evidence.findings };
}

function filesOf(scripts: Readonly<Record<string, string>>): Files {
  const files = Object.entries(scripts).map(([name, text]) => [`skill/scripts/${name}`, text] as const);
  return {
    "skill/SKILL.md": "---\nname: skill\ndescription: reports\n---\n# Report\n",
    "skill/test_a.py": TEST,
    ...Object.fromEntries(files),
  };
}
