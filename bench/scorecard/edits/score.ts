import { writeReport } from "../write-report.ts";
import { readEdits, splitIntents, type Part } from "./edit.ts";
import { renderEdits } from "./markdown.ts";
import { measureEdits } from "./measure.ts";

/** Scores the built program on poisoned edits and their twins; the unseen intents are measured only at the end. */
export function scoreEdits(corpus: string, isFinal: boolean): void {
  const edits = readEdits("bench/edits");
  const parts = splitIntents([...new Set(edits.map(({ intent }) => intent))]);
  for (const part of ["development", ...(isFinal ? ["unseen"] : [])] as readonly Part[]) {
    const judged = measureEdits(
      corpus,
      edits.filter(({ intent }) => parts.get(intent) === part),
    );
    writeReport(`edits-${part}`, renderEdits(judged, part), judged);
  }
}
