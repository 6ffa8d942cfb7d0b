import { unifiedDiff } from "../../text/unified-diff.ts";
import type { ShownFile } from "./shown-file.ts";

/** One line of a difference as the model reads it. */
export interface DiffLine {
  /** With its sign, and its number where the head has it. */
  readonly text: string;
  /** Of the head; null for a line that is gone, and for what stands between two stretches. */
  readonly line: number | null;
  /** Whether a definition or a heading begins here: a good place to part. */
  readonly isStart: boolean;
}

/** What begins a definition in the languages that agents write, or a heading: without indentation. */
const START =
  /^[-+ ] *\d* (?:(?:export |pub |async )*(?:def|class|function|fn|func|const|let|interface|type)\b|@\w|#{1,6} |\w+\(\) *\{)/u;
const RANGE = /^@@ -\d+,\d+ \+(?<start>\d+),\d+ @@$/u;

/** What differs in a file, with some lines around, numbered as in the head. */
export function diffLines({ name, head, before }: ShownFile): readonly DiffLine[] {
  const join = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
  const diff = unifiedDiff(name, before === null ? null : join(before.shown), join(head?.shown ?? []));
  const lines: DiffLine[] = [];
  let next = 1;
  for (const written of diff.slice(2)) {
    const start = RANGE.exec(written)?.groups?.["start"];
    if (start !== undefined) {
      next = Number(start);
      lines.push({ text: "...", line: null, isStart: true });
      continue;
    }
    const isGone = written.startsWith("-");
    const line = isGone ? null : next++;
    const text = `${written.slice(0, 1)}${(line === null ? "" : String(line)).padStart(5)} ${written.slice(1)}`;
    lines.push({ text, line, isStart: START.test(text) });
  }
  return lines;
}
