import { REMEDIES } from "../../core/fault.ts";
import { decisionOf, subjectIdOf, type Gap, type Judgement } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import { joinMarkdown, markdown, markdownCode, markdownFence, markdownWords } from "../../text/safe/markdown.ts";
import { terminalText } from "../../text/safe/terminal.ts";
import { listAbilities, type AbilityList } from "../abilities.ts";
import { faultsOf, listOptionalGaps } from "../stages.ts";
import { trialLines } from "../trial-words.ts";
import { rejectingFindings, SUPPRESSION_WORDS, suppressionYaml } from "../suppression.ts";
import { gapWords, metWords, placedNeedWords } from "../words.ts";
import { decidingFindings, otherFindings } from "./findings.ts";
import type { Page } from "./page.ts";
import { decisionText, foldAway, joinBlocks, joinList, type Text } from "./text.ts";

/** Needs, faults, files and suppressions are listed up to here; the others are counted. */
const MOST_LISTED = 10;
/** UTF-16 units; ids are as long as paths may be, and lines to copy are never cut. */
const LONGEST_SNIPPET = 8_000;

/** Everything about one artifact: why it is not promoted and what would change that. `room` in UTF-16 units. */
export function artifactSection(judgement: Judgement, page: Page, room: number): Text {
  const opening = joinBlocks([
    markdown`### ${decisionText(decisionOf(judgement))}: ${markdownCode(subjectIdOf(judgement.subject))}`,
    needsBlock(judgement),
    metBlock(judgement),
    gapsBlock(markdown`Not finished`, judgement.gaps),
    gapsBlock(markdown`Not finished, and not required`, listOptionalGaps(judgement)),
  ]);
  const closing = joinBlocks([
    abilityBlock(judgement),
    trialBlock(judgement),
    coverageBlock(judgement),
    suppressionBlock(judgement, page),
  ]);
  const left = room - opening.length - closing.length;
  const deciding = decidingFindings(judgement, page, left);
  return joinBlocks([opening, deciding, otherFindings([judgement], page, left - deciding.length), closing]);
}

/** Needs that are findings stand among the findings. */
function needsBlock({ needs }: Judgement): Text {
  const others = needs.filter(({ kind }) => kind !== "finding").map((need) => markdownWords(placedNeedWords(need)));
  return others.length === 0 ? markdown`` : markdown`**A person has to settle:**\n\n${listUpTo(others)}`;
}

function metBlock({ met }: Judgement): Text {
  return met.length === 0
    ? markdown``
    : markdown`**Settled:**\n\n${listUpTo(met.map((each) => markdownWords(metWords(each))))}`;
}

function gapsBlock(title: Text, gaps: readonly Gap[]): Text {
  return gaps.length === 0 ? markdown`` : markdown`**${title}:**\n\n${listUpTo(gaps.map(describeGap))}`;
}

function describeGap(gap: Gap): Text {
  const words = markdownWords(gapWords(gap));
  const faults = gap.kind === "stage" ? faultsOf(gap.outcome) : [];
  if (faults.length === 0) return words;
  const shown = faults.slice(0, MOST_LISTED).map(({ message, code }) => {
    return markdown`\n  - ${markdownWords(message)}. ${markdownWords(REMEDIES[code])}`;
  });
  const left = faults.length - shown.length;
  const rest = left === 0 ? markdown`` : markdown`\n  - and ${left} more`;
  return markdown`${words}${joinMarkdown(shown, markdown``)}${rest}`;
}

function abilityBlock(judgement: Judgement): Text {
  const lists = listAbilities(judgement, false).map(({ label, items }) => {
    const list = listUpTo(items.map(markdownWords));
    return markdown`**${markdownWords(ABILITY_LABELS[label])}:**\n\n${list}`;
  });
  return lists.length === 0 ? markdown`` : foldAway(markdown`What else it can do now, and no more`, joinBlocks(lists));
}

const ABILITY_LABELS: Readonly<Record<AbilityList["label"], string>> = {
  gains: "Gained, and accepted",
  harmless: "Gained, harmless",
  loses: "Lost",
  keeps: "Kept",
};

function trialBlock({ trial }: Judgement): Text {
  if (trial === null) return markdown``;
  const lines = trialLines(trial).map(({ text, items }) => {
    const list = items.length === 0 ? markdown`` : markdown`:\n\n${listUpTo(items.map(markdownWords))}`;
    return markdown`${markdownWords(text)}${list}`;
  });
  return foldAway(markdown`What came of running it`, joinBlocks(lines));
}

function coverageBlock({ outcomes, coverage: { lookedAt, notLookedAt } }: Judgement): Text {
  if (outcomes === null) return markdown``;
  const files = lookedAt === 1 ? markdown`1 file looked at` : markdown`${lookedAt} files looked at`;
  if (notLookedAt.length === 0) return markdown`${files}.`;
  const missed = notLookedAt.map((at) => markdown`${markdownCode(placeName(at))} (${markdownWords(at.because)})`);
  return markdown`${files}, ${notLookedAt.length} not:\n\n${listUpTo(missed)}`;
}

function suppressionBlock(judgement: Judgement, { report }: Page): Text {
  const rejecting = rejectingFindings(judgement, report);
  if (rejecting.length === 0) return markdown``;
  const yaml = suppressionYaml(judgement, rejecting.slice(0, MOST_LISTED)).map(terminalText);
  const fence = markdownFence(yaml, "yaml");
  const snippet =
    fence.length > LONGEST_SNIPPET ? markdown`Too long for here; the report in a terminal has it.` : fence;
  const left = rejecting.length - MOST_LISTED;
  const rest = left <= 0 ? markdown`` : markdown`And ${left} more entries like these.`;
  return foldAway(markdown`How to accept this`, joinBlocks([markdownWords(SUPPRESSION_WORDS), snippet, rest]));
}

function listUpTo(items: readonly Text[]): Text {
  const left = items.length - MOST_LISTED;
  const shown = items.slice(0, MOST_LISTED);
  return joinList(left > 0 ? [...shown, markdown`and ${left} more`] : shown);
}
