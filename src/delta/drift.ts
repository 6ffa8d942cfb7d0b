import type { CapabilityClaim } from "../core/capability.ts";
import { coversCapability } from "./covers-capability.ts";

/**
 * What a version can do by files that nobody looked at because they are the same as before: what the lock has of the
 * version before, without what was seen of it.
 */
export function findUnseen(
  locked: readonly CapabilityClaim[],
  seen: readonly CapabilityClaim[],
): readonly CapabilityClaim[] {
  return locked.filter((one) => !seen.some((other) => coversCapability(other, one)));
}

/** How many risky capabilities a version has that its anchor had not. */
export function countDrift(head: readonly CapabilityClaim[], anchor: readonly CapabilityClaim[]): number {
  return head.filter((one) => one.risk === "risky" && !anchor.some((first) => coversCapability(first, one))).length;
}
