import type { Finding } from "../core/finding.ts";
import { CONFIDENCES, SEVERITIES } from "../core/severity.ts";

/**
 * By path, member, line, column, rule: the order in which reports list findings, whatever order they were found in.
 * The first ones of a fingerprint count as known, so nothing that decides may be left to chance: what is equal up to
 * there stands mildest first, and the worst one is the new one.
 */
export function compareByPlace(a: Finding, b: Finding): number {
  return (
    compareText(a.primary.path, b.primary.path) ||
    compareText(a.primary.member ?? "", b.primary.member ?? "") ||
    a.primary.line - b.primary.line ||
    a.primary.column - b.primary.column ||
    compareText(a.rule, b.rule) ||
    a.primary.endLine - b.primary.endLine ||
    a.primary.endColumn - b.primary.endColumn ||
    compareText(a.fingerprint, b.fingerprint) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
    compareText(a.about, b.about) ||
    compareText(a.message, b.message)
  );
}

/** By UTF-16 code units: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
