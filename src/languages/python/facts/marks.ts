import type { Recorder } from "./recorder.ts";

/** How much was found up to a place, to go back there. */
export interface Mark {
  readonly scope: number;
  readonly lengths: readonly number[];
}

export function markFacts(recorder: Recorder): Mark {
  return { scope: recorder.scope, lengths: listsOf(recorder).map((list) => list.length) };
}

/** Forgets what was found since the mark. */
export function rewindFacts(recorder: Recorder, mark: Mark): void {
  recorder.scope = mark.scope;
  for (const [index, list] of listsOf(recorder).entries()) list.length = mark.lengths[index] ?? 0;
}

function listsOf(recorder: Recorder): readonly unknown[][] {
  const { scopes, imports, definitions, calls, assignments, regions, strings, comments, lambdas } = recorder;
  return [scopes as unknown[], imports, definitions, calls, assignments, regions, strings, comments, lambdas];
}
