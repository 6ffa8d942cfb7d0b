import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CAPABILITY_KINDS } from "../../../src/core/capability.ts";
import { isStopped, judgeChanges, type Verdict } from "../judge-changes.ts";
import { codeSpan } from "../markdown.ts";
import { wilson, wordShare } from "../wilson.ts";
import { writeReport } from "../write-report.ts";
import { findHosts } from "./hosts.ts";
import { makeGrafts, type Graft } from "./make-grafts.ts";
import { LANGUAGES } from "./widenings.ts";

const SEED = 8;

interface JudgedGraft extends Graft {
  readonly verdict: Verdict;
}

/** Scores the built program on capabilities grafted onto benign units of the corpus. */
export function scoreGrafts(corpus: string): void {
  const grafts = makeGrafts(corpus, findHosts(corpus, listBenignUnits(corpus)), SEED);
  const verdicts = judgeChanges(corpus, grafts);
  const judged = grafts.flatMap((graft): readonly JudgedGraft[] => {
    const verdict = verdicts.get(graft.id);
    return verdict === undefined ? [] : [{ ...graft, verdict }];
  });
  writeReport("grafts", renderGrafts(judged), judged);
}

/** Units in which nothing should be found, but for those that were made to look as if. */
function listBenignUnits(corpus: string): readonly string[] {
  return readFileSync(join(corpus, "manifest.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly id: string; readonly label: string; readonly family: string })
    .filter(({ label, family }) => label === "benign" && /^(?:vendor|wild|evolved)/u.test(family))
    .map(({ id }) => id);
}

/** Whether what holds it says what it is held for. */
export function isNamed({ target, verdict }: Pick<JudgedGraft, "target" | "verdict">): boolean {
  const said = [...verdict.needs, ...verdict.blocking.map(({ text }) => text)].join("\n").toLowerCase();
  return isStopped(verdict) && said.includes(target.toLowerCase());
}

export function renderGrafts(judged: readonly JudgedGraft[]): string {
  const share = (own: readonly JudgedGraft[]): string => wordShare(wilson(own.filter(isNamed).length, own.length));
  const rows = [...CAPABILITY_KINDS, null].map((kind) => {
    const own = judged.filter((graft) => kind === null || graft.kind === kind);
    const cells = LANGUAGES.map((language) => share(own.filter((graft) => graft.language === language)));
    return `| ${[kind ?? "all", ...cells, share(own)].join(" | ")} |`;
  });
  const missed = judged.filter((graft) => !isNamed(graft));
  return [
    "# Grafted widenings",
    "",
    "Benign units that can do one thing more, and that could not do it to anything before: held or rejected, with the target",
    "in a need or a finding.",
    "",
    `| kind | ${LANGUAGES.join(" | ")} | all |`,
    `|---|${"---|".repeat(LANGUAGES.length + 1)}`,
    ...rows,
    "",
    `## ${missed.length} that pass or are not named`,
    "",
    ...missed.map(({ id, unit, text, verdict }) => {
      const said = [...verdict.needs, ...verdict.blocking.map(({ rule }) => rule)].join("; ");
      return `- ${id}, ${unit}, ${verdict.decision}: ${codeSpan(text)} ${codeSpan(said)}`;
    }),
    "",
  ].join("\n");
}
