import { fail, ok, type Result } from "../../core/fault.ts";
import type { Finding, RuleId, RuleMeta } from "../../core/finding.ts";
import type { Policy } from "../../core/policy.ts";
import { allRules } from "../../report/catalog.ts";
import { findingsIn } from "../../report/json/parse-report.ts";
import { rulingOnFinding } from "../../scanners/supply-chain/rulings.ts";
import type { Part } from "./read-parts.ts";

/**
 * Whether all that was found was found by a rule of the program or of the base's packs, and nothing is ruled on it but
 * what the base's policy rules. Fault `report-invalid`.
 */
export async function checkFindings(
  parts: readonly Part[],
  own: ReadonlyMap<RuleId, RuleMeta>,
  { stages }: Policy,
): Promise<Result<null>> {
  const known = new Set<string>([...(await allRules()).map(({ id }) => id), ...own.keys()]);
  const whyWrong = (finding: Finding): string | null => {
    if (!known.has(finding.rule)) return `has a finding of ${finding.rule}, which is no rule here`;
    const ruling = rulingOnFinding(finding, stages.supplyChain) ?? undefined;
    return ruling === finding.ruling ? null : `rules on a finding of ${finding.rule} as the policy does not`;
  };
  for (const { name, report } of parts) {
    const outcomes = report.artifacts.flatMap(({ evidence }) => Object.values(evidence?.outcomes ?? {}));
    for (const finding of outcomes.flatMap(findingsIn)) {
      const because = whyWrong(finding);
      if (because !== null) return fail("report-invalid", `${name} ${because}`);
    }
  }
  return ok(null);
}
