import { DECISIONS, isBlockedBy, rulesOf, type Scored } from "./corpus.ts";
import { measurePrecision } from "./precision.ts";
import { wilson, wordShare } from "./wilson.ts";

/** The scorecard for people: shares by label, kind and family, how precise each rule is, and every alarm with its text. */
export function renderScorecard(scored: readonly Scored[]): string {
  const alarms = scored.filter((unit) => unit.label === "benign" && rulesOf(unit, "blocking").size > 0);
  return [
    "# Scorecard",
    "",
    "Balanced profile. Intervals are Wilson, 95 %. The columns of stages count units that a finding of theirs holds or",
    "rejects; a decision is what the whole gate says, intake included. A pair is judged by what its edit adds.",
    "",
    ...table(scored, "label | kind", ({ label, kind }) => `${label} | ${kind}`),
    "## By family",
    "",
    ...table(scored, "label | kind | family", ({ label, kind, family }) => `${label} | ${kind} | ${family}`),
    "## By rule",
    "",
    "Malicious units among all units with a finding of the rule, blocking or not: the basis of `confidence`.",
    "",
    "| rule | malicious among all | vulnerable | benign |",
    "|---|---|---|---|",
    ...measurePrecision(scored).map(
      ({ rule, precision, vulnerable, benign }) =>
        `| \`${rule}\` | ${wordShare(precision)} | ${vulnerable} | ${benign} |`,
    ),
    "",
    ...describeGains(scored.filter(({ kind }) => kind === "pair")),
    `## ${alarms.length} alarms on benign units`,
    "",
    "Read each before calling it false: a few of the benign units are unlabelled.",
    "",
    ...alarmsByRule(alarms),
  ].join("\n");
}

/** Stages whose findings are counted together, each group in its own column. */
const STAGES = [["rules"], ["rules", "ast"]] as const;

function table(scored: readonly Scored[], head: string, keyOf: (unit: Scored) => string): readonly string[] {
  const columns = [head, ...STAGES.map((stages) => stages.join(" + ")), "not promoted", ...DECISIONS];
  const lines = [`| ${columns.join(" | ")} |`, `|${"---|".repeat(columns.length + head.split("|").length - 1)}`];
  const groups = new Map<string, Scored[]>();
  for (const unit of scored) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit]);
  for (const [key, units] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const found = STAGES.map((stages) => units.filter((unit) => isBlockedBy(unit, stages)).length);
    const counts = DECISIONS.map((decision) => units.filter((unit) => unit.decision === decision).length);
    const stopped = units.filter(({ decision }) => decision !== "promote").length;
    const shares = [...found, stopped].map((hits) => wordShare(wilson(hits, units.length)));
    lines.push(`| ${[key, ...shares, ...counts].join(" | ")} |`);
  }
  return [...lines, ""];
}

/** Pairs that are held for what they gain, and all that they gain: whether it is true, only a reader can say. */
function describeGains(pairs: readonly Scored[]): readonly string[] {
  const held = pairs.filter(({ gains }) => gains.length > 0);
  const families = [...new Set(pairs.map(({ label, family }) => `${label} | ${family}`))].toSorted();
  return [
    "## Pairs held (capabilities)",
    "",
    "Edits with a gained capability that a person has to settle, whether or not a finding holds them as well.",
    "",
    "| label | family | held |",
    "|---|---|---|",
    ...families.map((key) => {
      const of = (all: readonly Scored[]): number =>
        all.filter((pair) => `${pair.label} | ${pair.family}` === key).length;
      return `| ${key} | ${wordShare(wilson(of(held), of(pairs)))} |`;
    }),
    "",
    ...held.flatMap(({ id, label, gains }) => [
      `- ${id} (${label})`,
      ...gains.map(({ text, place }) => `  - ${codeSpan(text)} ${place}`),
    ]),
    "",
  ];
}

/** The rule with the most alarms first. */
function alarmsByRule(alarms: readonly Scored[]): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const { id, findings } of alarms) {
    for (const { rule, blocking, place, text } of findings) {
      if (blocking) lines.set(rule, [...(lines.get(rule) ?? []), `- ${id} ${place}: ${codeSpan(text)}`]);
    }
  }
  return [...lines]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .flatMap(([rule, each]) => [`### \`${rule}\`: ${each.length}`, "", ...each, ""]);
}

/** Corpus text is hostile: on one line, without what could end the code span. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll(/[^\x20-\x7e]|`/gu, "?")}\``;
}
