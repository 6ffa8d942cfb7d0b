import type { Met, Need } from "../../core/judgement.ts";
import { needWords } from "../words.ts";

/** A need as `evogate-report/1` has it; approvals name needs by the hash of these. */
export function needDocument(need: Need): object {
  return { kind: need.kind, text: needWords(need) };
}

/** A need that was settled, and who did. */
export function metDocument({ need, by }: Met): object {
  return { ...needDocument(need), by };
}
