/** Worst first. */
export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Surest first. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A finding meets it when it is at least as severe and at least as sure. */
export interface Threshold {
  readonly severity: Severity;
  readonly confidence: Confidence;
}

export function isAtLeast(finding: Threshold, threshold: Threshold): boolean {
  return (
    SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(threshold.severity) &&
    CONFIDENCES.indexOf(finding.confidence) <= CONFIDENCES.indexOf(threshold.confidence)
  );
}
