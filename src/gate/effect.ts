import type { Compared } from "../delta/findings.ts";
import type { Finding } from "../core/finding.ts";
import type { Judged } from "../core/judgement.ts";
import type { Policy } from "../core/policy.ts";
import { isAtLeast } from "../core/severity.ts";

/**
 * What a finding does to the decision. At reject level it rejects whether new or known; at hold level it holds only
 * when it is new; a suppressed one does nothing. A key of the policy for its kind (`ruling`) counts before the thresholds.
 */
export function judgeFinding({ finding, isKnown }: Compared, isSuppressed: boolean, gate: Policy["gate"]): Judged {
  if (isSuppressed) return { finding, status: "suppressed", effect: "none" };
  const status = isKnown ? "known" : "new";
  const { ruling } = finding;
  if (ruling === "ignore") return { finding, status, effect: "none" };
  if (ruling === "reject" || meetsReject(finding, gate)) return { finding, status, effect: "reject" };
  if (!isKnown && (ruling === "hold" || isAtLeast(finding, gate.hold))) return { finding, status, effect: "hold" };
  return { finding, status, effect: "none" };
}

function meetsReject(finding: Finding, { reject, alsoReject = reject }: Policy["gate"]): boolean {
  return isAtLeast(finding, reject) || isAtLeast(finding, alsoReject);
}
