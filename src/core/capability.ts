import type { NonEmpty } from "./brand.ts";
import type { Location } from "./location.ts";

/** What an artifact may be able to do, in the order in which reports show it. */
export const CAPABILITY_KINDS = [
  "network",
  "exec",
  "fs-read",
  "fs-write",
  "env",
  "import",
  "dynamic-code",
  "native-code",
  "dependency",
  "agent-tool",
  "persistence",
  "instruction",
] as const;
export type CapabilityKind = (typeof CAPABILITY_KINDS)[number];

/**
 * What it is done to: a host, a command line, a path, a variable, a module, `package@version`, a tool. `within`: everything
 * below a folder or a domain, or every command that begins so. `any` where it cannot be known; `*` in reports.
 */
export type Target = { readonly match: "exact" | "within"; readonly value: string } | { readonly match: "any" };

/** A target as reports show it: `*` for what cannot be known. */
export function wordTarget(target: Target): string {
  return target.match === "any" ? "*" : target.value;
}

/**
 * `declared`: the front matter says so. `instructed`: the prose tells the agent to. `static`: the code can. `observed`:
 * the sandbox saw it.
 */
export const ORIGINS = ["declared", "instructed", "static", "observed"] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whether gaining it needs a person's word; the table is in the documentation of the policy. */
export const RISKS = ["risky", "harmless"] as const;
export type Risk = (typeof RISKS)[number];

/** A fact, not a crime. The same kind and target are the same capability, wherever they come from. */
export interface Capability {
  readonly kind: CapabilityKind;
  readonly target: Target;
  readonly origins: NonEmpty<Origin>;
  readonly risk: Risk;
  /** Where it is said or done, in the order of paths and lines: at most some twenty places, with the first of each origin. */
  readonly at: NonEmpty<CapabilityPlace>;
}

/** A capability without its places: what a lock keeps, because places move with every edit. */
export type CapabilityClaim = Omit<Capability, "at">;

/** One place that gives a capability. */
export interface CapabilityPlace extends Location {
  readonly origin: Origin;
}
