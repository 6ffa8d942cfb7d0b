import { compareChecked, readCheckedPairs, renderChecked } from "./checked-pairs.ts";
import { scoreCorpus } from "./corpus.ts";
import { renderScorecard } from "./markdown.ts";
import { measurePrecision } from "./precision.ts";
import { writeReport } from "./write-report.ts";

/** Scores the built program on the units and pairs of the labelled corpus, and against the pairs that were read by hand. */
export function scoreUnitsAndPairs(): void {
  const scored = scoreCorpus();
  if (scored === null) return;
  const checked = readCheckedPairs("bench/pairs/checked.yaml");
  const disagreements = compareChecked(checked, scored);
  const markdown = `${renderScorecard(scored)}\n${renderChecked(checked, disagreements)}`;
  writeReport("scorecard", markdown, { units: scored, rules: measurePrecision(scored), disagreements });
}
