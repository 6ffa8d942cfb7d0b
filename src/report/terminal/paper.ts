import {
  createStyle,
  terminalText,
  wrapTerminal,
  terminal,
  joinTerminal,
  type Style,
} from "../../text/safe/terminal.ts";
import type { Safe } from "../../text/safe/safe.ts";

export type Line = Safe<"terminal">;

/** What the report is written on. */
export interface Paper {
  /** Columns. */
  readonly width: number;
  readonly style: Style;
  readonly verbose: boolean;
}

export function makePaper(options: {
  readonly width: number;
  readonly color: boolean;
  readonly verbose: boolean;
}): Paper {
  return { width: Math.max(40, options.width), style: createStyle(options.color), verbose: options.verbose };
}

const SPACES = " ".repeat(80);

/** So many spaces. */
export function indent(columns: number): Line {
  return terminalText(SPACES.slice(0, columns));
}

/** A paragraph under a short label, wrapped to the paper; the lines after the first stand under the text. */
export function labelled(label: Line, labelWidth: number, text: string, paper: Paper, margin: number): readonly Line[] {
  const hanging = margin + labelWidth;
  const lines = wrapTerminal(terminalText(text), paper.width - hanging);
  return lines.map((line, index) =>
    index === 0 ? terminal`${indent(margin)}${label}${line}` : terminal`${indent(hanging)}${line}`,
  );
}

export function joinLines(lines: readonly Line[]): Line {
  return joinTerminal(lines, terminal`\n`);
}
