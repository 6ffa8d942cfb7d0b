import { decisionOf, DECISIONS, type Judged, type Judgement } from "../core/judgement.ts";
import { CONFIDENCES, SEVERITIES, type Threshold } from "../core/severity.ts";

const EFFECTS: readonly Judged["effect"][] = ["reject", "hold", "none"];
const STATUSES: readonly Judged["status"][] = ["new", "known", "suppressed"];

type Weighed = Pick<Judged, "effect" | "status"> & { readonly finding: Threshold };

/** Orders findings by what they decide, then by how bad they are: negative when the first is worse, zero for equals. */
export function compareByWeight(a: Weighed, b: Weighed): number {
  return (
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    CONFIDENCES.indexOf(a.finding.confidence) - CONFIDENCES.indexOf(b.finding.confidence)
  );
}

/** Equals stay in their order. */
export function worstFindingsFirst(findings: readonly Judged[]): readonly Judged[] {
  return findings.toSorted(compareByWeight);
}

/** Artifacts with the same decision stay in their order. */
export function worstJudgementsFirst(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.toSorted((a, b) => DECISIONS.indexOf(decisionOf(b)) - DECISIONS.indexOf(decisionOf(a)));
}
