import type { Capability } from "../../src/core/capability.ts";

/** Kind and target on one line: `exec git*` for what begins so, `exec *` for any. */
export function wordCapability({ kind, target }: Pick<Capability, "kind" | "target">): string {
  if (target.match === "any") return `${kind} *`;
  return `${kind} ${target.value}${target.match === "within" ? "*" : ""}`;
}
