import type { Parse } from "../../../core/source-facts.ts";
import { openRuns, type DataFacts } from "../runs.ts";

/**
 * A file of data that makes nothing run here: all there is to say is whether a parser takes it. What one takes in part is
 * refused as well, because there are no facts that could be there nevertheless.
 */
export function describePlain(text: string, parse: Parse): DataFacts {
  const [problem] = parse.kind === "recovered" ? parse.problems : [];
  return openRuns().finish("data", problem === undefined ? parse : { kind: "failed", problem }, text.length);
}
