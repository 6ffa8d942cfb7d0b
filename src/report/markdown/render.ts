import { decisionOf, subjectIdOf, type Judgement } from "../../core/judgement.ts";
import { joinMarkdown, markdown, markdownCode, markdownWords } from "../../text/safe/markdown.ts";
import { runDecision, type PublicReport, type Report } from "../report.ts";
import { refusedReviews } from "../review-words.ts";
import { listOptionalGaps } from "../stages.ts";
import { noticeWords } from "../suppression.ts";
import { comparedWords, countWords, decisionWords, gapWords, NOTHING_WORDS, policyWords } from "../words.ts";
import { worstJudgementsFirst } from "../worst-first.ts";
import { artifactSection } from "./artifact.ts";
import { otherFindings } from "./findings.ts";
import { describeFitting } from "./fit.ts";
import { artifactTable } from "./table.ts";
import { foldBeyond, PLAIN_LAYOUT, type Layout, type Page } from "./page.ts";
import { decisionText, foldAway, joinBlocks, joinList, type Text } from "./text.ts";

/** GitHub takes so many characters of a check's summary; a comment may have one more, a job's summary 1 MiB. */
const MOST_CHARACTERS = 65_535;
/** Of these, for the table at most. */
const SHARE_OF_TABLE = 1 / 3;
/** Of a list that is folded away. */
const MOST_FOLDED = 20;
/** For the sentence that says what was left out, and for the tags around what is folded away. */
const COUNTING = 200;
const FOLDING = 200;

/**
 * The report as GitHub Flavored Markdown, for a comment or a job's summary: the decision, a table of the artifacts, a
 * section for each that is not promoted, the worst first. Within `limit` characters, counted as UTF-16 units: the
 * artifacts that there is no room for are counted. Ends with a line feed.
 */
export function renderMarkdown(
  report: PublicReport,
  limit: number = MOST_CHARACTERS,
  layout: Layout = PLAIN_LAYOUT,
): Text {
  const judgements = worstJudgementsFirst(report.judgements);
  const opening = joinBlocks([
    ...openingBlocks(report),
    judgements.length === 0 ? markdown`` : artifactTable(judgements, limit * SHARE_OF_TABLE),
  ]);
  const closing = joinBlocks([
    reviewsBlock(report),
    suppressionsBlock(report),
    unreadBlock(judgements),
    unchangedBlock(report),
    comparedBlock(report),
  ]);
  const room = limit - opening.length - closing.length - COUNTING - FOLDING;
  return markdown`${joinBlocks([opening, ...sections(judgements, { ...layout, report }, room), closing])}\n`;
}

function openingBlocks(report: Report): readonly Text[] {
  const { judgements, run, tool } = report;
  const runWords = joinMarkdown([comparedWords(run), policyWords(run)].map(markdownWords), markdown`, `);
  const context = markdown`${runWords}, ${markdownWords(tool.name)} ${markdownCode(tool.version)}`;
  if (judgements.length === 0) return [markdown`## 🟢 ${markdownWords(NOTHING_WORDS)}`, context];
  const decision = runDecision(report);
  return [
    markdown`## ${decisionText(decision)}: ${markdownWords(decisionWords(report))}`,
    markdown`${markdownWords(countWords(report))} · ${context}`,
  ];
}

/** Others have no section of their own. */
function hasReasons(judgement: Judgement): boolean {
  return decisionOf(judgement) !== "promote" || judgement.met.length > 0;
}

/** Each is cut to the room of all: the first is always there, another one as a whole or counted with all after it. */
function sections(judgements: readonly Judgement[], page: Page, room: number): readonly Text[] {
  const told = judgements.filter(hasReasons);
  const shown = describeFitting(told, (judgement) => artifactSection(judgement, page, room), room);
  const open = foldBeyond(shown, page.screen, (left) =>
    markdownWords(`More artifacts: ${countWords({ judgements: told.slice(shown.length - left, shown.length) })}`),
  );
  if (shown.length < told.length) return [open, countRest(told.slice(shown.length))];
  const left = room - joinBlocks(shown).length;
  return [
    open,
    otherFindings(
      judgements.filter((judgement) => !hasReasons(judgement)),
      page,
      left,
    ),
  ];
}

function countRest(judgements: readonly Judgement[]): Text {
  const counts = markdownWords(countWords({ judgements }));
  return markdown`**There is no room here for more:** ${counts}. The whole report: ${markdownCode("--format json")}.`;
}

/** Reviews that are shown; there are no more than an approver or two on most pull requests. */
const MOST_REVIEWS = 10;

function reviewsBlock(report: Report): Text {
  const refused = refusedReviews(report);
  if (refused.length === 0) return markdown``;
  return foldAway(markdown`Approvals that do not count`, joinList(refused.slice(0, MOST_REVIEWS).map(markdownWords)));
}

/** Suppressions that are shown; the others are counted. */
const MOST_NOTICES = 10;

function suppressionsBlock({ suppressions }: Report): Text {
  if (suppressions.length === 0) return markdown``;
  const shown = suppressions.slice(0, MOST_NOTICES).map((notice) => markdownWords(noticeWords(notice)));
  const left = suppressions.length - shown.length;
  const items = left > 0 ? [...shown, markdown`and ${left} more`] : shown;
  return foldAway(markdown`Suppressions to look at again`, joinList(items));
}

/** Which versions, by which policy: enough to prove what was judged. */
function comparedBlock({ run }: Report): Text {
  const rows = [
    { name: markdown`head`, value: run.head },
    { name: markdown`fork point`, value: run.forkPoint },
    { name: markdown`base tip`, value: run.base },
    { name: markdown`SHA-256 of the policy`, value: run.policy.sha256 },
  ];
  const items = rows.flatMap(({ name, value }) => (value === null ? [] : [markdown`${name}: ${markdownCode(value)}`]));
  return foldAway(markdown`What was compared`, joinList(items));
}

/** Listed only when the run was asked for them. */
/** What is promoted although a stage that is not required did not look at all of it. */
function unreadBlock(judgements: readonly Judgement[]): Text {
  const unread = judgements.flatMap((judgement) => {
    const gaps = hasReasons(judgement) ? [] : listOptionalGaps(judgement);
    const id = subjectIdOf(judgement.subject);
    return gaps.map((gap) => markdown`${markdownCode(id)}: ${markdownWords(gapWords(gap))}`);
  });
  return foldedList(markdown`Not finished, and not required`, unread);
}

function unchangedBlock({ unchanged }: Report): Text {
  return foldedList(
    markdown`Unchanged artifacts`,
    unchanged.map(({ artifact }) => markdownCode(artifact.id)),
  );
}

function foldedList(title: Text, items: readonly Text[]): Text {
  if (items.length === 0) return markdown``;
  const shown = items.slice(0, MOST_FOLDED);
  const left = items.length - shown.length;
  const rest = left === 0 ? markdown`` : markdown`And ${left} more.`;
  return foldAway(markdown`${title}: ${items.length}`, joinBlocks([joinList(shown), rest]));
}
