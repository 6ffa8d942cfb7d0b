import type { Finding } from "../core/finding.ts";
import { subjectIdOf, type Judgement } from "../core/judgement.ts";
import type { SuppressionNotice } from "../core/policy.ts";
import type { Report } from "./report.ts";

/** What stands above the lines of `suppressionYaml`. */
export const SUPPRESSION_WORDS = "If this is meant, a person puts this into .evogate/policy.yaml on the base branch:";

/** What a suppression could lift; none where the report withholds what it would have to name. */
export function rejectingFindings(judgement: Judgement, report: Report): readonly Finding[] {
  return judgement.findings
    .filter(({ effect, finding }) => effect === "reject" && report.rules.has(finding.rule))
    .map(({ finding }) => finding);
}

/** What is to be done about a suppression of the policy. */
export function noticeWords({ suppression, problem }: SuppressionNotice): string {
  const { rule, artifact, fingerprint, advisory, expires } = suppression;
  const one = [advisory, fingerprint].filter((part) => part !== null).join(", ");
  const name = `the suppression of ${rule} in ${artifact}${one === "" ? "" : ` (${one})`}`;
  const day = expires.toISOString().slice(0, 10);
  switch (problem) {
    case "expired":
      return `${name} expired on ${day} and counts no more: remove it`;
    case "unused":
      return `${name} accepts nothing that is there: remove it`;
    case "broad":
      return `${name} accepts every finding of the rule until ${day}: name a fingerprint, one artifact, an earlier day`;
  }
}

/** The lines that lift a rejection once they are on the base branch; reason and expiry are left to a person. */
export function suppressionYaml({ subject }: Judgement, findings: readonly Finding[]): readonly string[] {
  const artifact = quoteForYaml(subjectIdOf(subject));
  const entries = findings.flatMap(({ rule, fingerprint, advisories }) => [
    `  - rule: ${rule}`,
    `    artifact: ${artifact}`,
    advisories === undefined ? `    fingerprint: "${fingerprint}"` : `    advisory: ${quoteForYaml(advisories[0])}`,
    "    reason: say why this is acceptable",
    "    expires: YYYY-MM-DD",
  ]);
  return ["suppressions:", ...entries];
}

/**
 * A double-quoted scalar in visible characters. Only escapes with four digits, in ASCII: whatever makes text safe to
 * show leaves them as they are.
 */
function quoteForYaml(text: string): string {
  const escaped = text.replaceAll(/[^ !#-[\]-~]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
  return `"${escaped}"`;
}
