import type { Recorder } from "../facts/recorder.ts";
import type { Parse, ParseProblem } from "../../../core/source-facts.ts";
import { advance } from "./advance.ts";
import { SOURCE_HOPELESS } from "./signals.ts";
import { createParser } from "./state.ts";
import { readStatements } from "./statements.ts";

/** Reads a source into facts. It never throws for what a source says; where it was given up, the rest is missing. */
export function parse(text: string): { readonly parse: Parse; readonly found: Recorder } {
  const p = createParser(text);
  try {
    advance(p);
    readStatements(p, false);
  } catch (error) {
    if (error !== SOURCE_HOPELESS) throw error;
    return { parse: { kind: "failed", problem: p.problem }, found: p.recorder };
  }
  const [first, ...others] = p.problems;
  return { parse: first === undefined ? { kind: "ok" } : recovered(first, others), found: p.recorder };
}

function recovered(first: ParseProblem, others: readonly ParseProblem[]): Parse {
  return { kind: "recovered", problems: [first, ...others] };
}
