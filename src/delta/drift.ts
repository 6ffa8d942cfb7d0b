import type { CapabilityClaim } from "../core/capability.ts";
import { coversCapability } from "./covers-capability.ts";

/** How many risky capabilities a version has that its anchor had not. */
export function countDrift(head: readonly CapabilityClaim[], anchor: readonly CapabilityClaim[]): number {
  return head.filter((one) => one.risk === "risky" && !anchor.some((first) => coversCapability(first, one))).length;
}
