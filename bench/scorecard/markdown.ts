import type { Scored } from "./corpus.ts";
import { wilson, wordShare } from "./wilson.ts";

/** The scorecard for people: shares by label and by family, then every false alarm with its text. */
export function renderScorecard(scored: readonly Scored[]): string {
  const alarms = scored.filter(({ label, blocking }) => label === "benign" && blocking.length > 0);
  return [
    "# Scorecard",
    "",
    "Findings of the rules alone, at hold or reject level, balanced profile. Intervals are Wilson, 95 %.",
    "",
    "| label | kind | units with a blocking finding |",
    "|---|---|---|",
    ...group(scored, ({ label, kind }) => `${label} | ${kind}`),
    "",
    "## By family",
    "",
    "| label | family | units with a blocking finding |",
    "|---|---|---|",
    ...group(scored, ({ label, family }) => `${label} | ${family}`),
    "",
    `## ${alarms.length} alarms on benign units`,
    "",
    "Read each before calling it false: a few of the benign units are unlabelled.",
    "",
    ...alarms.flatMap(({ id, blocking }) =>
      blocking.map((each) => `- \`${each.rule}\` ${id} ${each.place}: ${code(each.text)}`),
    ),
    "",
  ].join("\n");
}

function group(scored: readonly Scored[], keyOf: (unit: Scored) => string): readonly string[] {
  const groups = new Map<string, Scored[]>();
  for (const unit of scored) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit]);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, units]) => {
      const hits = units.filter(({ blocking }) => blocking.length > 0).length;
      return `| ${key} | ${wordShare(wilson(hits, units.length))} |`;
    });
}

/** Corpus text is hostile: on one line, without what could end the code span. */
function code(text: string): string {
  return `\`${text.replaceAll(/[^\x20-\x7e]|`/gu, "?")}\``;
}
