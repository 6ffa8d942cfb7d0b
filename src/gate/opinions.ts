import { nonEmpty } from "../core/brand.ts";
import type { Finding, Opinion } from "../core/finding.ts";
import type { Judged } from "../core/judgement.ts";
import { placeName } from "../core/location.ts";

/** Puts what a model says of findings beside them. Nothing else of a finding changes: an opinion decides nothing. */
export function addOpinions(judged: readonly Judged[], opinions: readonly Opinion[]): readonly Judged[] {
  if (opinions.length === 0) return judged;
  return judged.map((each) => {
    const about = nonEmpty(opinions.filter((opinion) => isAbout(opinion, each.finding)).map(({ says }) => says));
    return about === null ? each : { ...each, opinions: about };
  });
}

function isAbout({ rule, fingerprint, at }: Opinion, finding: Finding): boolean {
  const { primary } = finding;
  return (
    rule === finding.rule &&
    fingerprint === finding.fingerprint &&
    placeName(at) === placeName(primary) &&
    at.line === primary.line &&
    at.column === primary.column
  );
}
