import { decisionOf, DECISIONS } from "../../core/judgement.ts";
import { terminal, terminalText } from "../../text/safe/terminal.ts";
import { runDecision, type PublicReport, type Report } from "../report.ts";
import { refusedReviews } from "../review-words.ts";
import { noticeWords } from "../suppression.ts";
import {
  comparedWords,
  countWords,
  databaseWords,
  decisionWords,
  NOTHING_WORDS,
  policyWords,
  reviewerWords,
  sandboxWords,
} from "../words.ts";
import { artifactLines } from "./artifact.ts";
import { decisionWord } from "./decision.ts";
import { joinLines, labelled, type Line, type Paper } from "./paper.ts";

/** The report for a person at a terminal. Ends with a line feed. `quiet` leaves the last lines only. */
export function renderTerminal(report: PublicReport, paper: Paper, quiet: boolean): Line {
  const lines: Line[] = [];
  if (!quiet) {
    lines.push(...opening(report, paper), terminal``);
    for (const judgement of worstLast(report)) {
      const block = artifactLines(judgement, report, paper);
      lines.push(...block);
      if (block.length > 1) lines.push(terminal``);
    }
    if (paper.verbose) {
      for (const { artifact } of report.unchanged) lines.push(terminal`unchanged   ${terminalText(artifact.id)}`);
    }
    if (lines.at(-1) !== "") lines.push(terminal``);
    const words = [...refusedReviews(report), ...report.suppressions.map(noticeWords)];
    const notices = words.flatMap((notice) => labelled(NOTE, 6, notice, paper, 0));
    if (notices.length > 0) lines.push(...notices, terminal``);
  }
  lines.push(...closing(report, paper), terminal``);
  return joinLines(lines);
}

const NOTE: Line = terminal`note  `;

/** The worst stands nearest to the prompt. */
function worstLast(report: Report): Report["judgements"] {
  return report.judgements.toSorted((a, b) => DECISIONS.indexOf(decisionOf(a)) - DECISIONS.indexOf(decisionOf(b)));
}

function opening({ tool, run }: Report, paper: Paper): readonly Line[] {
  const name = terminalText(`${tool.name} ${tool.version}`);
  const text = [comparedWords(run), policyWords(run), databaseWords(run), sandboxWords(run), reviewerWords(run)]
    .filter((words) => words !== "")
    .join(" · ");
  return labelled(terminal`${paper.style.bold(name)}  `, name.length + 2, text, paper, 0);
}

function closing(report: Report, paper: Paper): readonly Line[] {
  const decision = runDecision(report);
  if (report.judgements.length === 0) {
    return labelled(terminal``, 0, NOTHING_WORDS, paper, 0).map(paper.style.green);
  }
  const meaning = `${decisionWords(report)} (${countWords(report)})`;
  return labelled(terminal`${decisionWord(decision, paper)}: `, decision.length + 2, meaning, paper, 0);
}
