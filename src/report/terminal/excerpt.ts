import type { Finding } from "../../core/finding.ts";
import { cutTerminal, terminal, terminalText } from "../../text/safe/terminal.ts";
import { displayWidth } from "../../text/display-width.ts";
import { indent, type Line, type Paper } from "./paper.ts";

/** Columns before the place that stay in sight when the line is too wide. */
const LEAD = 12;

/**
 * The line of a finding with its number, and carets under the place, `margin` columns from the left. What was said
 * elsewhere, as a test does that failed, stands alone. Empty for a finding without words.
 */
export function excerptLines({ excerpt, quote, primary }: Finding, paper: Paper, margin: number): readonly Line[] {
  if (excerpt === undefined) return quote === undefined ? [] : quoteLines(quote, paper, margin);
  const number = terminalText(String(primary.line));
  const room = paper.width - margin - number.length - 3;
  // Each part is made safe by itself: then its width is the one that it takes on the line.
  const marked = show(excerpt.text.slice(excerpt.from, excerpt.to));
  const lead = excerpt.text.slice(0, excerpt.from).trimStart();
  // A place without a character still has one caret.
  const width = Math.max(1, displayWidth(marked));
  const isTooWide = displayWidth(show(lead)) + width > room;
  const before = show(isTooWide ? keepEnd(lead) : lead);
  const text = cutTerminal(terminal`${before}${marked}${show(excerpt.text.slice(excerpt.to))}`, room);
  const offset = displayWidth(before);
  const carets = terminalText("^".repeat(Math.min(width, room - offset)));
  const { dim, red } = paper.style;
  const bar = dim(terminalText("│"));
  return [
    terminal`${indent(margin)}${dim(number)} ${bar} ${text}`,
    terminal`${indent(margin + number.length)} ${bar} ${terminalText(" ".repeat(offset))}${red(carets)}`,
  ];
}

function quoteLines(quote: string, paper: Paper, margin: number): readonly Line[] {
  const bar = paper.style.dim(terminalText("│"));
  return [terminal`${indent(margin)}${bar} ${cutTerminal(show(quote), paper.width - margin - 2)}`];
}

/** A tab shows as an escape elsewhere; in a line of code it is space. */
function show(text: string): Line {
  return terminalText(text.replaceAll("\t", "  "));
}

/** Whole characters, as many as fit in the lead. */
function keepEnd(text: string): string {
  const end = Array.from(text).slice(-LEAD);
  while (displayWidth(show(end.join(""))) > LEAD) end.shift();
  const kept = end.join("");
  return kept === text ? text : `…${kept}`;
}
