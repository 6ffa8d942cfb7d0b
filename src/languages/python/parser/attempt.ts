import { markFacts, rewindFacts } from "../facts/marks.ts";
import { STATEMENT_BROKEN } from "./signals.ts";
import type { Parser } from "./state.ts";

/**
 * Reads what may turn out to be something else: null then, and the reader stands where it stood, with the facts that
 * it had. Attempts are made at the beginning of statements only, never within each other.
 */
export function attempt<T>(p: Parser, read: () => T): T | null {
  const facts = markFacts(p.recorder);
  const before = { ...p };
  const [columns, tabColumns] = [[...p.columns], [...p.tabColumns]];
  const problems = p.problems.length;
  try {
    return read();
  } catch (error) {
    if (error !== STATEMENT_BROKEN) throw error;
    Object.assign(p, before);
    p.columns.splice(0, p.columns.length, ...columns);
    p.tabColumns.splice(0, p.tabColumns.length, ...tabColumns);
    p.problems.length = problems;
    rewindFacts(p.recorder, facts);
    return null;
  }
}
