import type { Result } from "../../../core/fault.ts";
import type { CheckAnnotation, CheckConclusion, CheckDraft, GitHub } from "../../../ports/github.ts";

/** Everything of a check but its state. */
export interface Check extends Omit<CheckDraft, "conclusion" | "output"> {
  readonly conclusion: CheckConclusion;
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** What GitHub takes in one request. */
const BATCH = 50;
/** Each request replaces the summary: the last one has it. */
const UNFINISHED = "Annotations are being added.";

/**
 * Makes a check with all its annotations. It is complete when the last one is there and not before, so that nobody takes
 * half of it for a verdict; when GitHub takes no more of them, it is completed with those it has.
 */
export async function postCheck(check: Check, github: GitHub): Promise<Result<number>> {
  const { conclusion, title, summary, annotations, ...draft } = check;
  const [first = [], ...rest] = inBatches(annotations);
  const last = rest.pop();
  const made = await github.createCheckRun({
    ...draft,
    conclusion: last === undefined ? conclusion : null,
    output: { title, summary: last === undefined ? summary : UNFINISHED, annotations: first },
  });
  if (!made.ok || last === undefined) return made;
  const id = made.value;
  for (const batch of rest) {
    const added = await github.updateCheckRun(id, null, { title, summary: UNFINISHED, annotations: batch });
    if (added.ok) continue;
    await github.updateCheckRun(id, conclusion, { title, summary, annotations: [] });
    return added;
  }
  const completed = await github.updateCheckRun(id, conclusion, { title, summary, annotations: last });
  if (!completed.ok) await github.updateCheckRun(id, conclusion, { title, summary, annotations: [] });
  return completed;
}

function inBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}
