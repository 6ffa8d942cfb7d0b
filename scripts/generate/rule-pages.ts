import type { RuleFile } from "../rules/read.ts";
import { readFixtures } from "../rules/fixtures.ts";

/** One page a rule, and the list of all. Everything on them comes from rule.yaml and the fixtures. */
export function generateRulePages(rules: readonly RuleFile[]): ReadonlyMap<string, string> {
  const pages = rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const);
  return new Map([...pages, ["docs/rules/README.md", ruleList(rules)]]);
}

function ruleList(rules: readonly RuleFile[]): string {
  const rows = rules.map(
    ({ id, severity, confidence, title }) => `| [${id}](${id}.md) | ${severity} | ${confidence} | ${title} |`,
  );
  return [
    "# Rules",
    "",
    `${rules.length} rules. What they do to a decision is the policy's word: see [policy](../policy.md). These pages are made`,
    "from `rules/` by `npm run build`.",
    "",
    "| rule | severity | confidence | what it finds |",
    "|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

function rulePage(rule: RuleFile): string {
  const lines = [
    `# ${rule.title}`,
    "",
    `\`${rule.id}\` · ${rule.severity}, confidence ${rule.confidence} · since ${rule.since} · ${rule.taxonomy.join(", ")}`,
    "",
    "## Why it matters",
    "",
    rule.why.trim(),
    "",
    "## What to do",
    "",
    rule.fix.trim(),
    "",
  ];
  return [
    ...lines,
    ...examples(rule, "expect", "Lines it finds"),
    ...examples(rule, "clean", "Lines it leaves alone"),
    ...examples(rule, "known-miss", "Lines it is known to miss"),
  ].join("\n");
}

/** The lines that the markers of a rule's own fixtures point at; these are inert, with reserved host names. */
function examples(rule: RuleFile, verb: string, heading: string): readonly string[] {
  const name = rule.id.slice(rule.id.indexOf("/") + 1);
  const lines = readFixtures(rule.id)
    .flatMap(({ files }) => files)
    .flatMap(({ text, expectations }) => {
      const all = text.split("\n");
      return expectations
        .filter((expectation) => expectation.verb === verb && expectation.rule === name)
        .map(({ line }) => (all[line - 1] ?? "").trim().slice(0, 200));
    });
  if (lines.length === 0) return [];
  return [`## ${heading}`, "", "````text", ...lines.map(showHidden), "````", ""];
}

/** Fixtures hold invisible characters on purpose; a page must not. */
function showHidden(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
