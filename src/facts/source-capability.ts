import type { CapabilityKind, Origin, Risk, Target } from "../core/capability.ts";
import type { Span } from "../core/span.ts";

/** A capability whose place is somebody else's business. */
export type RatedCapability = Pick<SourceCapability, "kind" | "target" | "risk">;

/** A capability as one source has it: its place is a span of that source's text. */
export interface SourceCapability {
  readonly kind: CapabilityKind;
  readonly target: Target;
  readonly origin: Exclude<Origin, "observed">;
  readonly risk: Risk;
  readonly span: Span;
}
