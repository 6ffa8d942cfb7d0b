import type { Met, Need } from "../../core/judgement.ts";
import { isWithheldGain } from "../disclose.ts";
import { needWords } from "../words.ts";
import { capabilityDocument } from "./capability.ts";

/** A need as `evogate-report/1` has it; approvals name needs by the hash of these. */
export function needDocument(need: Need): object {
  const capability = need.kind === "capability" && !isWithheldGain(need) ? capabilityDocument(need.capability) : null;
  return { kind: need.kind, text: needWords(need), ...(capability === null ? {} : { capability }) };
}

/** A need that was settled, and who did. */
export function metDocument({ need, by }: Met): object {
  return { ...needDocument(need), by };
}
