import type { Finding } from "../../core/finding.ts";
import { cutTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import { displayWidth } from "../../text/display-width.ts";
import { indent, type Line, type Paper } from "./paper.ts";

const MARGIN = 4;
/** Columns before the place that stay in sight when the line is too wide. */
const LEAD = 12;

/** The line of a finding with its number, and carets under the place. Empty for a finding without an excerpt. */
export function excerptLines({ excerpt, primary }: Finding, paper: Paper): readonly Line[] {
  if (excerpt === undefined) return [];
  const number = terminalText(String(primary.line));
  const gutter = indent(number.length);
  const room = paper.width - MARGIN - number.length - 3;
  let before = untab(excerpt.text.slice(0, excerpt.from)).trimStart();
  const marked = untab(excerpt.text.slice(excerpt.from, excerpt.to));
  const after = untab(excerpt.text.slice(excerpt.to));
  if (displayWidth(terminalText(before + marked)) > room) before = `…${before.slice(-LEAD)}`;
  const text = cutTerminal(terminalText(before + marked + after), room);
  const offset = displayWidth(terminalText(before));
  const length = Math.max(1, Math.min(displayWidth(terminalText(marked)), room - offset));
  const carets = terminalText("^".repeat(length));
  const { dim, red } = paper.style;
  return [
    terminal`${indent(MARGIN)}${dim(number)} ${dim(terminalText("│"))} ${text}`,
    terminal`${indent(MARGIN)}${gutter} ${dim(terminalText("│"))} ${indent(Math.min(offset, 79))}${red(carets)}`,
  ];
}

/** A tab shows as an escape elsewhere; in a line of code it is space. */
function untab(text: string): string {
  return text.replaceAll("\t", "  ");
}
