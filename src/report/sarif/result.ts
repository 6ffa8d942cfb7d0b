import type { Judged } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import type { Severity } from "../../core/severity.ts";
import { makeVisible } from "../../text/safe/visible.ts";
import { partialFingerprintsOf, type FileHashes } from "./fingerprints.ts";
import type { Item } from "./items.ts";
import { locationOf } from "./location.ts";
import { messageOf } from "./message.ts";
import type { Level, Result } from "./shape.ts";

/** Code scanning takes 1,000 locations of a result and shows 100. */
const MOST_RELATED = 100;

export const LEVELS: Readonly<Record<Severity, Level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};

/** `isCompared`: there was an earlier version, so that a result can be new. */
export function resultOf(item: Item, ruleIndex: number, hashes: FileHashes, isCompared: boolean): Result {
  const { rule, severity, confidence, message, primary, related, excerpt, status, effect, artifact } = item;
  const member = primary.member === undefined ? "" : ` (${placeName(primary)}:${primary.line})`;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: messageOf(`${message}${member}`),
    locations: [locationOf(primary, excerpt)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.slice(0, MOST_RELATED).map((at, id) => ({ id, ...locationOf(at) })) }),
    partialFingerprints: partialFingerprintsOf(item, hashes),
    ...(isCompared ? { baselineState: BASELINE_STATES[status] } : {}),
    ...(status === "suppressed" ? { suppressions: [{ kind: "external", status: "accepted" }] } : {}),
    properties: { artifact: makeVisible(artifact), effect, severity, confidence },
  };
}

/** A suppression is for what is new; what was there before counts as known without one. */
const BASELINE_STATES = { new: "new", known: "unchanged", suppressed: "new" } as const satisfies Record<
  Judged["status"],
  Result["baselineState"]
>;
