import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unpackCorpus } from "../shared.ts";
import { scorePairs, scoreUnits } from "./corpus.ts";
import { renderScorecard } from "./markdown.ts";

/** Scores the built program on the labelled corpus; the texts go to reports/, which git ignores. */
const corpus = unpackCorpus();
if (corpus === null) {
  console.log("The shared corpus is not here: set EVOGATE_SHARED.");
} else {
  const scratch = mkdtempSync(join(tmpdir(), "evogate-scorecard-"));
  try {
    const scored = [...scoreUnits(corpus), ...scorePairs(corpus, scratch)];
    const markdown = renderScorecard(scored);
    mkdirSync("reports", { recursive: true });
    writeFileSync("reports/scorecard.json", `${JSON.stringify(scored, null, 2)}\n`);
    writeFileSync("reports/scorecard.md", markdown);
    console.log(markdown);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
