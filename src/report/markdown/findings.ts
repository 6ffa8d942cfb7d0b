import type { NonEmpty } from "../../core/brand.ts";
import type { Judged, Judgement } from "../../core/judgement.ts";
import { joinMarkdown, markdown, markdownCode, markdownWords } from "../../text/safe/markdown.ts";
import { worstFindingsFirst } from "../worst-first.ts";
import { placeBlock, placeOf } from "./excerpt.ts";
import { describeFitting } from "./fit.ts";
import { foldBeyond, type Page } from "./page.ts";
import { foldAway, joinBlocks, joinList, type Text } from "./text.ts";

/** Places of one group that are shown with their lines, and those that are only named. */
const MOST_SHOWN = 5;
const MOST_NAMED = 10;
const MOST_BRIEF = 50;
/** Units for the sentence that counts what is left out, and for the tags around what is folded away. */
const COUNTING = 200;

/** Findings that differ only in their place. */
type Alike = NonEmpty<Judged>;

/** What decides, the worst first: alike findings together, so that why and fix are said once, and why once for each rule. */
export function decidingFindings({ findings }: Judgement, page: Page, room: number): Text {
  const groups = groupAlike(worstFindingsFirst(findings.filter(({ effect }) => effect !== "none")));
  const explaining = new Set(firstOfRules(groups));
  const describe = (group: Alike): Text => describeGroup(group, page, explaining.has(group));
  const blocks = describeFitting(groups, describe, room - COUNTING);
  const left = groups.slice(blocks.length).flat().length;
  const rest = left === 0 ? markdown`` : markdown`**And ${left} more** that there is no room for here.`;
  const open = foldBeyond(blocks, page.screen, (count) => markdown`${count} more of the findings that decide`);
  return joinBlocks([open, rest]);
}

/** What decides nothing: known, suppressed, or not grave enough. Folded away; empty when there is none. */
export function otherFindings(judgements: readonly Judgement[], page: Page, room: number): Text {
  const others = worstFindingsFirst(
    judgements.flatMap(({ findings }) => findings.filter(({ effect }) => effect === "none")),
  );
  const count = (status: Judged["status"]): number => others.filter((judged) => judged.status === status).length;
  const items = describeFitting(
    others.slice(0, MOST_BRIEF),
    (judged) => describeBriefly(judged, page),
    room - COUNTING,
  );
  if (items.length === 0) return markdown``;
  const left = others.length - items.length;
  const rest = left === 0 ? markdown`` : markdown`And ${left} more.`;
  const kinds = markdown`${count("new")} new, ${count("known")} known, ${count("suppressed")} suppressed`;
  return foldAway(markdown`Findings that decide nothing: ${kinds}`, joinBlocks([joinList(items), rest]));
}

function groupAlike(findings: readonly Judged[]): readonly Alike[] {
  const groups = new Map<string, [Judged, ...Judged[]]>();
  for (const judged of findings) {
    const { rule, severity, message } = judged.finding;
    const key = JSON.stringify([judged.effect, severity, rule, message]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judged]);
    else group.push(judged);
  }
  return [...groups.values()];
}

/** One package may have five advisories: why they matter is said with the first. */
function firstOfRules(groups: readonly Alike[]): readonly Alike[] {
  const byRule = new Map<string, Alike>();
  for (const group of groups.toReversed()) byRule.set(group[0].finding.rule, group);
  return [...byRule.values()];
}

function describeGroup(group: Alike, page: Page, isExplained: boolean): Text {
  const [{ finding, effect }] = group;
  const opinions = group.slice(0, MOST_SHOWN).flatMap((judged) => judged.opinions ?? []);
  const rejects = effect === "reject" ? markdown` (rejects)` : markdown``;
  const grade = markdown`**${markdownWords(finding.severity)}**${rejects}`;
  const named = group.slice(MOST_SHOWN, MOST_SHOWN + MOST_NAMED).map((judged) => placeOf(judged.finding, page));
  const left = group.length - MOST_SHOWN - named.length;
  const count = left > 0 ? markdown`, and ${left} more` : markdown``;
  const rule = page.report.rules.get(finding.rule);
  return joinBlocks([
    markdown`${grade} · ${markdownWords(finding.message)} · ${markdownCode(finding.rule)}`,
    ...group.slice(0, MOST_SHOWN).map((judged) => placeBlock(judged.finding, page)),
    named.length === 0 ? markdown`` : markdown`The same in ${joinMarkdown(named, markdown`, `)}${count}.`,
    rule === undefined || !isExplained ? markdown`` : markdown`**Why:** ${markdownWords(rule.why)}`,
    rule === undefined ? markdown`` : markdown`**Fix:** ${markdownWords(finding.fix ?? rule.fix)}`,
    ...opinions.map((says) => markdown`**Model:** ${markdownWords(says)}`),
  ]);
}

function describeBriefly({ finding, status }: Judged, page: Page): Text {
  const note = status === "new" ? markdown`` : markdown` (${markdownWords(status)})`;
  const grade = markdownWords(finding.severity);
  return markdown`${grade} · ${markdownWords(finding.message)} · ${placeOf(finding, page)} · ${markdownCode(finding.rule)}${note}`;
}
