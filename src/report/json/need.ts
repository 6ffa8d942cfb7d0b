import type { Met, Need } from "../../core/judgement.ts";
import { isWithheldExcess, isWithheldGain } from "../disclose.ts";
import { WINDOWS } from "../excess-words.ts";
import { needWords } from "../words.ts";
import { capabilityDocument } from "./capability.ts";

/** A need as `evogate-report/1` has it; approvals name needs by the hash of these. */
export function needDocument(need: Need): object {
  const capability = need.kind === "capability" && !isWithheldGain(need) ? capabilityDocument(need.capability) : null;
  return {
    kind: need.kind,
    text: needWords(need),
    ...(capability === null ? {} : { capability }),
    ...excessDocument(need),
  };
}

/** What is counted, over which time, how much there is and how much is allowed. */
function excessDocument(need: Need): object {
  if ((need.kind !== "limit" && need.kind !== "drift") || isWithheldExcess(need)) return {};
  const { count, allowed } = need;
  if (need.kind === "drift") return { limit: "driftFromAnchor", count, allowed };
  const window = WINDOWS[need.limit];
  return { limit: need.limit, count, allowed, ...(window === "" ? {} : { window }) };
}

/** A need that was settled, and who did. */
export function metDocument({ need, by }: Met): object {
  return { ...needDocument(need), by };
}
