import type { Finding } from "../../core/finding.ts";
import { placeName } from "../../core/location.ts";
import { SEVERITIES } from "../../core/severity.ts";
import type { Outcomes } from "../../core/outcome.ts";
import type { Portion } from "./portions.ts";

/** A finding of another stage, about which the model is asked. */
export interface Question {
  /** From 1, as the model is asked it. */
  readonly number: number;
  readonly finding: Finding;
}

/** More would be a list to be ticked off. */
const MOST_QUESTIONS = 12;

/** What the other stages found in the head, the worst first. */
export function findingsSoFar(soFar: Partial<Outcomes>): readonly Finding[] {
  const findings = Object.values(soFar).flatMap((outcome) => {
    const evidence = "evidence" in outcome ? outcome.evidence : undefined;
    return evidence?.head.findings ?? [];
  });
  return findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Those of them that are about lines of a portion. */
export function askAbout(findings: readonly Finding[], { stretches }: Portion): readonly Question[] {
  const isIn = ({ primary }: Finding): boolean =>
    stretches.some(({ file, lines }) => placeName(file) === placeName(primary) && lines.has(primary.line));
  return findings
    .filter(isIn)
    .slice(0, MOST_QUESTIONS)
    .map((finding, index) => ({ number: index + 1, finding }));
}
