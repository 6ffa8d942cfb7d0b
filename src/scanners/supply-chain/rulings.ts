import type { Finding, Ruling, RuleId } from "../../core/finding.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import { SEVERITIES, type Severity } from "../../core/severity.ts";

/** About advisories: on a package that was made to harm there is nothing to decide. */
export const MALICIOUS: RuleId = "supply-chain/malicious-package";
export const VULNERABLE: RuleId = "supply-chain/vulnerable-package";

/** Rules about a package whose version nobody has settled: the policy has a key for them. */
const UNPINNED_RULES: ReadonlySet<RuleId> = new Set<RuleId>(["supply-chain/unpinned", "supply-chain/version-range"]);

const UNPINNED_RULINGS: Readonly<Record<SupplyChainPolicy["unpinned"], Ruling>> = {
  reject: "reject",
  hold: "hold",
  allow: "ignore",
};

/** What the policy says of all findings of a rule; null where the thresholds of the gate alone decide. */
export function rulingOn(rule: RuleId, policy: SupplyChainPolicy): Ruling | null {
  return UNPINNED_RULES.has(rule) ? UNPINNED_RULINGS[policy.unpinned] : null;
}

/** What the policy says of an advisory of a severity. */
export function rulingOnAdvisory(severity: Severity, { failOn }: SupplyChainPolicy): Ruling {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn) ? "hold" : "ignore";
}

/** What the policy says of a finding of any stage, as it was raised or as somebody reports it; null as above. */
export function rulingOnFinding(
  { rule, severity }: Pick<Finding, "rule" | "severity">,
  policy: SupplyChainPolicy,
): Ruling | null {
  if (rule === MALICIOUS) return "reject";
  return rule === VULNERABLE ? rulingOnAdvisory(severity, policy) : rulingOn(rule, policy);
}
