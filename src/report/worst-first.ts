import { decisionOf, DECISIONS, type Judged, type Judgement } from "../core/judgement.ts";
import { CONFIDENCES, SEVERITIES } from "../core/severity.ts";

const EFFECTS: readonly Judged["effect"][] = ["reject", "hold", "none"];

/** What decides stands first, then the more severe, then the surer; else the order stays. */
export function worstFindingsFirst(findings: readonly Judged[]): readonly Judged[] {
  return findings.toSorted((a, b) => {
    const byEffect = EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect);
    const bySeverity = SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity);
    const byConfidence = CONFIDENCES.indexOf(a.finding.confidence) - CONFIDENCES.indexOf(b.finding.confidence);
    return byEffect || bySeverity || byConfidence;
  });
}

/** Artifacts with the same decision stay in their order. */
export function worstJudgementsFirst(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.toSorted((a, b) => DECISIONS.indexOf(decisionOf(b)) - DECISIONS.indexOf(decisionOf(a)));
}
