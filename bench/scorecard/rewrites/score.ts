import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeSpan } from "../markdown.ts";
import { writeReport } from "../write-report.ts";
import { measureRewrites, type JudgedRewrite } from "./measure.ts";

/** `every`: 8 takes each eighth unit; `only`: rewrites whose name has the text. */
export interface Sample {
  readonly every: number;
  readonly only: string;
}

/** Rewrites benign units of the corpus so that they still do what they did, and counts what the gate takes for news. */
export function scoreRewrites(corpus: string, { every, only }: Sample): void {
  const units = listBenignSkills(corpus).filter((_, index) => index % every === 0);
  const judged = measureRewrites(corpus, units, only);
  writeReport("rewrites", renderRewrites(judged, units.length), judged);
}

function listBenignSkills(corpus: string): readonly string[] {
  return readFileSync(join(corpus, "manifest.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly id: string; readonly kind: string; readonly label: string })
    .filter(({ kind, label }) => kind === "skill" && label === "benign")
    .map(({ id }) => id);
}

export function renderRewrites(judged: readonly JudgedRewrite[], units: number): string {
  return [
    "# Rewrites that change nothing",
    "",
    `${units} benign skills, each written otherwise: whatever the gate calls new is a fault of the gate or of the rewrite.`,
    "",
    "| rewrite | changed | with a gain | with a new finding | with a need |",
    "|---|---|---|---|---|",
    ...judged.map(({ name, changed, faults }) => {
      const count = (part: "gains" | "rules" | "needs"): number => faults.filter((one) => one[part].length > 0).length;
      return `| ${name} | ${changed} | ${count("gains")} | ${count("rules")} | ${count("needs")} |`;
    }),
    "",
    ...judged.flatMap(({ name, faults }) =>
      faults.map(
        ({ unit, gains, rules, needs }) => `- ${name}, ${unit}: ${codeSpan([...gains, ...rules, ...needs].join("; "))}`,
      ),
    ),
    "",
  ].join("\n");
}
