import type { Excerpt, Masked } from "../core/finding.ts";
import type { Region } from "../core/location.ts";
import type { MaskedText } from "./mask.ts";
import type { Lines } from "./positions.ts";

/** UTF-16 units of a line that an excerpt shows, and how many of them before the place itself. */
const WIDTH = 160;
const LEAD = 40;

/** The first line of a region as it stands, or the part of a long line around its start. `lines` are those of the text. */
export function excerptOf(masked: MaskedText, lines: Lines, { line, column, endLine, endColumn }: Region): Excerpt {
  const start = lines.startOf(line);
  const whole = masked.slice(start, start + lines.textOf(line).length);
  const from = whole.length <= WIDTH ? 0 : Math.max(0, Math.min(column - 1 - LEAD, whole.length - WIDTH));
  const end = endLine === line ? endColumn - 1 : whole.length;
  return {
    text: whole.slice(from, from + WIDTH) as Masked,
    from: column - 1 - from,
    to: Math.max(column - from, Math.min(end - from, WIDTH)),
    isCut: whole.length > WIDTH,
  };
}
