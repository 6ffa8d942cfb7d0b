import type { Decision } from "../../core/judgement.ts";
import { terminalText } from "../../text/safe/terminal.ts";
import type { Line, Paper } from "./paper.ts";

const COLORS = { promote: "green", incomplete: "cyan", hold: "yellow", reject: "red" } as const satisfies Record<
  Decision,
  keyof Paper["style"]
>;

/** The decision in capitals, bold and in its colour, followed by spaces up to so many columns. */
export function decisionWord(decision: Decision, { style }: Paper, columns = 0): Line {
  return style.bold(style[COLORS[decision]](terminalText(decision.toUpperCase().padEnd(columns))));
}
