import type { RuleMeta } from "../../core/finding.ts";
import type { Judged } from "../../core/judgement.ts";
import type { Location } from "../../core/location.ts";

/** A finding as `evogate-report/1` has it; keys in the order of the contract. */
export function findingDocument({ finding, status, effect, opinions }: Judged, rule: RuleMeta | undefined): object {
  return {
    rule: finding.rule,
    stage: finding.rule.slice(0, finding.rule.indexOf("/")),
    severity: finding.severity,
    confidence: finding.confidence,
    status,
    blocking: effect !== "none",
    message: finding.message,
    ...(finding.quote === undefined ? {} : { quote: finding.quote }),
    ...(finding.excerpt === undefined ? {} : { excerpt: finding.excerpt.text }),
    ...(rule === undefined ? {} : { fix: finding.fix ?? rule.fix }),
    ...placeDocument(finding.primary),
    related: finding.related.map(placeDocument),
    fingerprint: finding.fingerprint,
    ...(finding.advisories === undefined ? {} : { advisories: finding.advisories }),
    ...(rule === undefined ? {} : { taxonomy: rule.taxonomy }),
    ...(opinions === undefined ? {} : { opinions }),
  };
}

function placeDocument({ path, member, line, column, endLine, endColumn }: Location): object {
  return { path, ...(member === undefined ? {} : { member }), line, column, endLine, endColumn };
}
