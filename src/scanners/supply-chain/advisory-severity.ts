import type { Confidence, Severity } from "../../core/severity.ts";
import type { Advisory } from "../../ports/advisories.ts";

/** The lowest base score of each word (CVSS v3.1 section 5, CVSS v4.0 section 6: qualitative severity rating scale). */
const RATINGS: readonly (readonly [from: number, severity: Severity])[] = [
  [9, "critical"],
  [7, "high"],
  [4, "medium"],
  [0.1, "low"],
];

/**
 * How bad an advisory is. One that nobody has scored can be anything: it counts as high, and less surely so. What was made
 * to do harm needs no score.
 */
export function gradeAdvisory({ isMalicious, score }: Pick<Advisory, "isMalicious" | "score">): {
  readonly severity: Severity;
  readonly confidence: Confidence;
} {
  if (isMalicious) return { severity: "critical", confidence: "high" };
  if (score === null) return { severity: "high", confidence: "medium" };
  return { severity: RATINGS.find(([from]) => score >= from)?.[1] ?? "info", confidence: "high" };
}
