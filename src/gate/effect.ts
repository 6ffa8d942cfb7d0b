import type { Compared } from "../delta/findings.ts";
import type { Judged } from "../core/judgement.ts";
import type { Policy } from "../core/policy.ts";
import { isAtLeast } from "../core/severity.ts";

/**
 * What a finding does to the decision. At reject level it rejects whether new or known; at hold level it holds only
 * when it is new; a suppressed one does nothing.
 */
export function judgeFinding({ finding, isKnown }: Compared, isSuppressed: boolean, gate: Policy["gate"]): Judged {
  if (isSuppressed) return { finding, status: "suppressed", effect: "none" };
  const status = isKnown ? "known" : "new";
  if (isAtLeast(finding, gate.reject) || isAtLeast(finding, gate.alsoReject ?? gate.reject))
    return { finding, status, effect: "reject" };
  if (!isKnown && isAtLeast(finding, gate.hold)) return { finding, status, effect: "hold" };
  return { finding, status, effect: "none" };
}
