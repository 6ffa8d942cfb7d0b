import type { Judgement } from "../../core/judgement.ts";
import { terminal, terminalText } from "../../text/safe/terminal.ts";
import type { Report } from "../report.ts";
import { rejectingFindings, SUPPRESSION_WORDS, suppressionYaml } from "../suppression.ts";
import { indent, labelled, type Line, type Paper } from "./paper.ts";

/** How to lift a rejection: only the base branch can, so the lines to put there are spelled out. */
export function suppressionLines(judgement: Judgement, report: Report, paper: Paper): readonly Line[] {
  const rejecting = rejectingFindings(judgement, report);
  if (rejecting.length === 0) return [];
  const { dim } = paper.style;
  return [
    terminal``,
    ...labelled(terminal``, 0, SUPPRESSION_WORDS, paper, 2).map(dim),
    ...suppressionYaml(judgement, rejecting).map((line) => terminal`${indent(4)}${dim(terminalText(line))}`),
  ];
}
