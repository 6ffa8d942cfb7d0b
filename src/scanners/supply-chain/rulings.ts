import type { Ruling, RuleId } from "../../core/finding.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import { SEVERITIES, type Severity } from "../../core/severity.ts";

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
