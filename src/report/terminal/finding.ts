import type { Judged } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import { displayWidth } from "../../text/display-width.ts";
import { terminal, terminalText } from "../../text/safe/terminal.ts";
import type { Report } from "../report.ts";
import { excerptLines } from "./excerpt.ts";
import { indent, labelled, type Line, type Paper } from "./paper.ts";

/** A finding that decides something: what it is, where, why it matters, what to do. */
export function findingLines(judged: Judged, report: Report, paper: Paper): readonly Line[] {
  const { finding, opinions = [] } = judged;
  const rule = report.rules.get(finding.rule);
  const told = rule === undefined ? [] : explain(rule.why, finding.fix ?? rule.fix, paper);
  return [
    ...labelled(grade(judged, paper), finding.severity.length + 2, finding.message, paper, 2),
    ...placeLines(judged, paper),
    ...excerptLines(finding, paper, 4),
    ...told,
    ...opinions.flatMap((says) => labelled(terminal`${paper.style.dim(terminalText("model"))}  `, 7, says, paper, 4)),
  ];
}

/** A finding that decides nothing, as short as can be. */
export function briefLines(judged: Judged, paper: Paper): readonly Line[] {
  const { finding, status } = judged;
  const label = terminal`${paper.style.dim(terminalText(finding.severity))}  `;
  const note = status === "new" ? "" : ` (${status})`;
  return labelled(label, finding.severity.length + 2, `${placeOf(judged)}  ${finding.message}${note}`, paper, 2);
}

/** The place is never broken, so that it can be copied; the rule stands beside it or below. */
function placeLines(judged: Judged, paper: Paper): readonly Line[] {
  const place = terminalText(placeOf(judged));
  const rule = terminalText(judged.finding.rule);
  const { dim } = paper.style;
  if (displayWidth(place) + 2 + rule.length <= paper.width - 4) return [terminal`${indent(4)}${place}  ${dim(rule)}`];
  return [terminal`${indent(4)}${place}`, terminal`${indent(4)}${dim(rule)}`];
}

function grade({ finding, effect }: Judged, { style }: Paper): Line {
  const word = terminalText(finding.severity);
  return terminal`${style.bold(effect === "reject" ? style.red(word) : style.yellow(word))}  `;
}

function placeOf({ finding: { primary } }: Judged): string {
  return `${placeName(primary)}:${primary.line}:${primary.column}`;
}

function explain(why: string, fix: string, paper: Paper): readonly Line[] {
  const { dim } = paper.style;
  return [
    ...labelled(terminal`${dim(terminalText("why"))}  `, 5, why, paper, 4),
    ...labelled(terminal`${dim(terminalText("fix"))}  `, 5, fix, paper, 4),
  ];
}
