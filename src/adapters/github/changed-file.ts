import type { ChangedFile, LineRange } from "../../ports/github.ts";
import { at, convert, orElse, record, text, type Read } from "./shape.ts";

const HUNK = /^@@ -\d+(?:,\d+)? \+(?<start>\d+)(?:,\d+)? @@/u;

/** One of `diff-entry`: there is no patch for what is binary or large. */
export const readChangedFile: Read<ChangedFile> = record<ChangedFile>({
  path: at(["filename"], text),
  changedLines: at(["patch"], convert(orElse(text, ""), findChangedLines)),
});

/** Lines that a unified diff adds. Every line of content has a sign before it, so none is taken for a heading. */
function findChangedLines(patch: string): readonly LineRange[] {
  const ranges: LineRange[] = [];
  let line = 0;
  for (const text of patch.split("\n")) {
    const start = HUNK.exec(text)?.groups?.["start"];
    if (start !== undefined) line = Number(start);
    else if (text.startsWith(" ")) line++;
    else if (text.startsWith("+")) addLine(ranges, line++);
  }
  return ranges;
}

function addLine(ranges: LineRange[], line: number): void {
  const last = ranges.at(-1);
  if (last?.to === line - 1) ranges[ranges.length - 1] = { from: last.from, to: line };
  else ranges.push({ from: line, to: line });
}
