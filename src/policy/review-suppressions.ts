import type { ArtifactId } from "../core/ids.ts";
import { subjectIdOf, type Judgement } from "../core/judgement.ts";
import { acceptsFinding, type Suppression, type SuppressionNotice } from "../core/policy.ts";
import { bindSuppression } from "./suppressions.ts";

/** In milliseconds. Whoever accepts all findings of a rule for longer has switched it off. */
const LONGEST = 366 * 24 * 60 * 60 * 1000;
/** A glob of every id. */
const EVERYWHERE = /^[*/]+$/u;

/** What a suppression is held against. */
export interface Reviewed {
  /** Every artifact of the head, judged or not; null when only a part of the tree was looked at. */
  readonly artifacts: readonly ArtifactId[] | null;
  readonly judgements: readonly Judgement[];
  readonly now: Date;
}

/**
 * What a person should look at again, in the order of the policy: an expired suppression, one that is wider than anybody
 * can mean, one that accepts nothing. The last is said only when all artifacts that it is about were judged.
 */
export function reviewSuppressions(
  suppressions: readonly Suppression[],
  reviewed: Reviewed,
): readonly SuppressionNotice[] {
  return suppressions.flatMap((suppression) => {
    const problem = findProblem(suppression, reviewed);
    return problem === null ? [] : [{ suppression, problem }];
  });
}

function findProblem(suppression: Suppression, reviewed: Reviewed): SuppressionNotice["problem"] | null {
  if (suppression.expires.getTime() <= reviewed.now.getTime()) return "expired";
  if (isUnused(suppression, reviewed)) return "unused";
  return isBroad(suppression, reviewed.now) ? "broad" : null;
}

function isBroad({ artifact, fingerprint, advisory, expires }: Suppression, now: Date): boolean {
  if (fingerprint !== null || advisory !== null) return false;
  return EVERYWHERE.test(artifact) || expires.getTime() - now.getTime() > LONGEST;
}

function isUnused(suppression: Suppression, { artifacts, judgements }: Reviewed): boolean {
  if (artifacts === null) return false;
  const judged = new Map(judgements.map((judgement) => [subjectIdOf(judgement.subject), judgement]));
  const meant = bindSuppression(suppression, artifacts).map(({ artifact }) => judged.get(artifact));
  return meant.every(
    (judgement) => judgement !== undefined && isFinished(judgement) && !isUsed(suppression, judgement),
  );
}

/** What a stage that could not finish would have found is not known. */
function isFinished({ gaps }: Judgement): boolean {
  return gaps.every(({ kind }) => kind !== "stage");
}

function isUsed(suppression: Suppression, { findings }: Judgement): boolean {
  return findings.some(({ finding, status }) => status === "suppressed" && acceptsFinding(suppression, finding));
}
