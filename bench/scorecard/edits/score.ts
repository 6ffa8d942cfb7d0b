import { writeReport } from "../write-report.ts";
import { readEdits, type Part } from "./edit.ts";
import { renderEdits } from "./markdown.ts";
import { measureEdits } from "./measure.ts";

/** Scores the built program on poisoned edits and their twins; the unseen intents are measured only at the end. */
export function scoreEdits(corpus: string, isFinal: boolean): void {
  const edits = readEdits("bench/edits");
  for (const part of ["development", ...(isFinal ? ["unseen"] : [])] as readonly Part[]) {
    const judged = measureEdits(
      corpus,
      edits.filter((edit) => edit.part === part),
    );
    writeReport(`edits-${part}`, renderEdits(judged, part), judged);
  }
}
