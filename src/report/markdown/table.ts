import { decisionOf, subjectIdOf, type Judgement } from "../../core/judgement.ts";
import { SEVERITIES } from "../../core/severity.ts";
import { joinMarkdown, markdown, markdownCell, markdownCode, markdownWords } from "../../text/safe/markdown.ts";
import { subjectNotes } from "../words.ts";
import { describeFitting } from "./fit.ts";
import { decisionText, joinBlocks, type Text } from "./text.ts";

const MOST_ROWS = 50;

/** One row an artifact, in the order given and as far as there is room, in UTF-16 units. */
export function artifactTable(judgements: readonly Judgement[], room: number): Text {
  const head = markdown`| decision | artifact | change | findings | files |\n| --- | --- | --- | --- | --- |`;
  const rows = describeFitting(judgements.slice(0, MOST_ROWS), artifactRow, room - head.length);
  const left = judgements.length - rows.length;
  const rest = left === 0 ? markdown`` : markdown`And ${left} more.`;
  return joinBlocks([joinMarkdown([head, ...rows], markdown`\n`), rest]);
}

function artifactRow(judgement: Judgement): Text {
  const cells = [
    decisionText(decisionOf(judgement)),
    markdownCode(subjectIdOf(judgement.subject)),
    joinMarkdown(subjectNotes(judgement.subject).map(markdownWords), markdown`, `),
    countFindings(judgement),
    countFiles(judgement),
  ];
  return markdown`| ${joinMarkdown(cells.map(markdownCell), markdown` | `)} |`;
}

function countFindings({ findings }: Judgement): Text {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter(({ finding }) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return markdown`none`;
  return joinMarkdown(
    counts.map(({ severity, count }) => markdown`${count} ${markdownWords(severity)}`),
    markdown`, `,
  );
}

function countFiles({ outcomes, coverage }: Judgement): Text {
  if (outcomes === null) return markdown``;
  const missed = coverage.notLookedAt.length;
  const { lookedAt } = coverage;
  return missed === 0 ? markdown`${lookedAt}` : markdown`${lookedAt} of ${lookedAt + missed}`;
}
