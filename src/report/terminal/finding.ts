import type { Judged } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import { terminal, terminalText } from "../../text/safe/terminal.ts";
import type { Report } from "../report.ts";
import { excerptLines } from "./excerpt.ts";
import { indent, labelled, type Line, type Paper } from "./paper.ts";

/** A finding that decides something: what it is, where, why it matters, what to do. */
export function findingLines(judged: Judged, report: Report, paper: Paper): readonly Line[] {
  const { finding } = judged;
  const rule = report.rules.get(finding.rule);
  const { dim } = paper.style;
  const told = rule === undefined ? [] : explain(rule.why, rule.fix, paper);
  return [
    ...labelled(grade(judged, paper), finding.severity.length + 2, finding.message, paper, 2),
    terminal`${indent(4)}${placeOf(judged)}  ${dim(terminalText(finding.rule))}`,
    ...excerptLines(finding, paper),
    ...told,
  ];
}

/** A finding that decides nothing, on one line. */
export function briefLine(judged: Judged, paper: Paper): Line {
  const { dim } = paper.style;
  const { finding, status } = judged;
  const note = status === "new" ? "" : ` (${status})`;
  return terminal`${indent(2)}${dim(terminalText(finding.severity))}  ${placeOf(judged)}  ${terminalText(finding.message)}${terminalText(note)}`;
}

function grade({ finding, effect }: Judged, { style }: Paper): Line {
  const word = terminalText(finding.severity);
  return terminal`${style.bold(effect === "reject" ? style.red(word) : style.yellow(word))}  `;
}

function placeOf({ finding: { primary } }: Judged): Line {
  return terminal`${terminalText(placeName(primary))}:${primary.line}:${primary.column}`;
}

function explain(why: string, fix: string, paper: Paper): readonly Line[] {
  const { dim } = paper.style;
  return [
    ...labelled(terminal`${dim(terminalText("why"))}  `, 5, why, paper, 4),
    ...labelled(terminal`${dim(terminalText("fix"))}  `, 5, fix, paper, 4),
  ];
}
