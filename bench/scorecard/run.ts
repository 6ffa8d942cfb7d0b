import { unpackCorpus } from "../shared.ts";

/**
 * `npm run scorecard` scores the built program on the labelled corpus, `-- edits` on poisoned edits of its benign units
 * (with `--final` also those of the unseen intents), `-- grafts` on widenings grafted onto them, `-- calls` on calls that a
 * person named, `-- rewrites` on rewrites that change nothing of what they do (`--every 8` takes each eighth unit, `--only
 * comment` rewrites of such a name), `-- sandbox` on what their code is seen to do (`--name second` begins anew).
 */
const [part = "corpus"] = process.argv.slice(2);
const corpus = unpackCorpus();
if (corpus === null) console.log("The shared corpus is not here: set EVOGATE_SHARED.");
else if (part === "corpus") (await import("./score.ts")).scoreUnitsAndPairs();
else if (part === "edits") (await import("./edits/score.ts")).scoreEdits(corpus, process.argv.includes("--final"));
else if (part === "grafts") (await import("./grafts/score.ts")).scoreGrafts(corpus);
else if (part === "calls") (await import("./calls/score.ts")).scoreCalls(corpus);
else if (part === "rewrites") {
  const every = Number(optionOf("--every") ?? 8);
  (await import("./rewrites/score.ts")).scoreRewrites(corpus, { every, only: optionOf("--only") ?? "" });
} else if (part === "sandbox")
  await (await import("./sandbox/score.ts")).scoreSandbox(corpus, optionOf("--name") ?? "first");
else throw new Error(`no such part: ${part}`);

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}
