import { scoreCorpus } from "./corpus.ts";
import { renderScorecard } from "./markdown.ts";
import { measurePrecision } from "./precision.ts";
import { writeReport } from "./write-report.ts";

/** Scores the built program on the labelled corpus. */
const scored = scoreCorpus();
if (scored === null) console.log("The shared corpus is not here: set EVOGATE_SHARED.");
else writeReport("scorecard", renderScorecard(scored), { units: scored, rules: measurePrecision(scored) });
