import type { CapabilityKind } from "../../core/capability.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { SourceCapability } from "../source-capability.ts";

/** A capability that one source of an artifact has. */
export interface PlacedCapability extends SourceCapability {
  readonly source: ArtifactSource;
}

/** Every capability of these kinds that code has; what texts ask for in words is left out. */
export function* eachCapability(
  { sources }: UnderstoodArtifact,
  ...kinds: readonly CapabilityKind[]
): Generator<PlacedCapability> {
  for (const source of sources) {
    if (source.facts.language === "markdown") continue;
    for (const capability of source.capabilities) if (kinds.includes(capability.kind)) yield { ...capability, source };
  }
}

/** Whether a source itself can reach another machine. */
export function reachesNetwork({ capabilities }: ArtifactSource): boolean {
  return capabilities.some(({ kind, risk }) => kind === "network" && risk === "risky");
}
