import { readRules } from "../../scripts/rules/read.ts";
import { renderAblation } from "./ablation-markdown.ts";
import { findWorth } from "./ablation.ts";
import { scoreCorpus } from "./corpus.ts";
import { writeReport } from "./write-report.ts";

/** Says for each rule what it alone catches on the labelled corpus, from one scan. */
const scored = scoreCorpus();
if (scored === null) console.log("The shared corpus is not here: set EVOGATE_SHARED.");
else {
  const rules = readRules("rules").filter(({ match }) => match !== undefined);
  const worth = findWorth(
    scored,
    rules.map(({ id }) => id),
  );
  writeReport("ablation", renderAblation(worth), worth);
}
