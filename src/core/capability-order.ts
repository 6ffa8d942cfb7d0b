import { CAPABILITY_KINDS, wordTarget, type Capability } from "./capability.ts";
import { compareStarts, compareText } from "./order.ts";

/**
 * By kind, then target: the order in which everything that lists capabilities has them. Where secrets are masked two
 * targets can look alike; then their first places tell them apart.
 */
export function compareCapabilities(a: Capability, b: Capability): number {
  return (
    CAPABILITY_KINDS.indexOf(a.kind) - CAPABILITY_KINDS.indexOf(b.kind) ||
    compareText(wordTarget(a.target), wordTarget(b.target)) ||
    compareText(a.target.match, b.target.match) ||
    compareText(b.risk, a.risk) ||
    compareStarts(a.at[0], b.at[0]) ||
    compareText(a.origins.join(), b.origins.join())
  );
}
