import { scoreCorpus } from "./corpus.ts";
import { renderScorecard } from "./markdown.ts";
import { measurePrecision } from "./precision.ts";
import { writeReport } from "./write-report.ts";

/** Scores the built program on the units and pairs of the labelled corpus. */
export function scoreUnitsAndPairs(): void {
  const scored = scoreCorpus();
  if (scored === null) return;
  writeReport("scorecard", renderScorecard(scored), { units: scored, rules: measurePrecision(scored) });
}
