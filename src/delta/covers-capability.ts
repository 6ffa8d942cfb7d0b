import type { CapabilityClaim } from "../core/capability.ts";
import { coversTargetOf } from "./covers-target.ts";

/** Whether who can do the one can do all of the other. */
export function coversCapability(wider: CapabilityClaim, narrower: CapabilityClaim): boolean {
  return (
    wider.kind === narrower.kind &&
    isAsGrave(wider, narrower) &&
    isAsReal(wider, narrower) &&
    coversTargetOf(wider.kind, wider.target, narrower.target)
  );
}

/** A host that a text only links to was nobody's worry: contacting it is more, although the target is the same. */
function isAsGrave(wider: CapabilityClaim, narrower: CapabilityClaim): boolean {
  return wider.risk === "risky" || narrower.risk === "harmless";
}

/**
 * Front matter only claims. Whoever approved it approved the words, and code that later does what they say is still to be
 * seen: a claim covers claims. Tools are the exception: an agent's runner obeys `allowed-tools`, so that there the claim
 * is the right itself.
 */
function isAsReal(wider: CapabilityClaim, narrower: CapabilityClaim): boolean {
  return wider.kind === "agent-tool" || !isOnlyDeclared(wider) || isOnlyDeclared(narrower);
}

function isOnlyDeclared({ origins }: CapabilityClaim): boolean {
  return origins.every((origin) => origin === "declared");
}
