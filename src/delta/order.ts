import type { Finding } from "../core/finding.ts";
import { compareStarts, compareText } from "../core/order.ts";
import { CONFIDENCES, SEVERITIES } from "../core/severity.ts";

/**
 * By path, member, line, column, rule: the order in which reports list findings, whatever order they were found in.
 * The first ones of a fingerprint count as known, so nothing that decides may be left to chance: what is equal up to
 * there stands mildest first, and the worst one is the new one.
 */
export function compareByPlace(a: Finding, b: Finding): number {
  return (
    compareStarts(a.primary, b.primary) ||
    compareText(a.rule, b.rule) ||
    a.primary.endLine - b.primary.endLine ||
    a.primary.endColumn - b.primary.endColumn ||
    compareText(a.fingerprint, b.fingerprint) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
    compareText(a.about, b.about) ||
    compareText(a.message, b.message) ||
    compareText(a.ruling ?? "", b.ruling ?? "") ||
    compareText((a.advisories ?? []).join(" "), (b.advisories ?? []).join(" "))
  );
}
