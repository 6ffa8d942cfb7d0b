import { decisionOf, DECISIONS, type Decision } from "../../core/judgement.ts";
import { terminal, terminalText } from "../../text/safe/terminal.ts";
import { runDecision, type PublicReport, type Report } from "../report.ts";
import { DECISION_WORDS } from "../words.ts";
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
      for (const { id } of report.unchanged) lines.push(terminal`unchanged   ${terminalText(id)}`);
    }
    if (lines.at(-1) !== "") lines.push(terminal``);
  }
  lines.push(...closing(report, paper), terminal``);
  return joinLines(lines);
}

/** The worst stands nearest to the prompt. */
function worstLast(report: Report): Report["judgements"] {
  return report.judgements.toSorted((a, b) => DECISIONS.indexOf(decisionOf(a)) - DECISIONS.indexOf(decisionOf(b)));
}

function opening({ tool, run }: Report, paper: Paper): readonly Line[] {
  const name = terminalText(`${tool.name} ${tool.version}`);
  const compared = run.compared === null ? "plain scan, no base" : `${run.compared.head} against ${run.compared.base}`;
  const packs = run.policy.packs?.map(({ path }) => `rule pack ${path}`) ?? [];
  const files = [run.policy.path ?? "defaults: no policy file", ...packs].join(", ");
  const policy = `policy ${run.policy.profile} (${files})`;
  return labelled(terminal`${paper.style.bold(name)}  `, name.length + 2, `${compared} · ${policy}`, paper, 0);
}

function closing(report: Report, paper: Paper): readonly Line[] {
  const decision = runDecision(report);
  if (report.judgements.length === 0) {
    return labelled(terminal``, 0, "No artifact differs: there is nothing to judge.", paper, 0).map(paper.style.green);
  }
  const counts = DECISIONS.map((each) => ({ each, count: countOf(report, each) })).filter(({ count }) => count > 0);
  const summary = counts
    .toReversed()
    .map(({ each, count }) => `${count} ${PAST[each]}`)
    .join(", ");
  const meaning = `${DECISION_WORDS[decision]} (${summary})`;
  return labelled(terminal`${decisionWord(decision, paper)}: `, decision.length + 2, meaning, paper, 0);
}

const PAST: Readonly<Record<Decision, string>> = {
  promote: "promoted",
  incomplete: "incomplete",
  hold: "held",
  reject: "rejected",
};

function countOf(report: Report, decision: Decision): number {
  return report.judgements.filter((judgement) => decisionOf(judgement) === decision).length;
}
