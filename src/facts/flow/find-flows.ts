import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { onceFor } from "../once-for.ts";
import { mayHaveFlows } from "./may-have-flows.ts";
import type { PlacedFlow, traceAll } from "./trace-all.ts";

let trace: typeof traceAll | null = null;

/** Loads what follows data, for sources that may have a flow: few have. Before their flows are asked for. */
export async function prepareFlows(sources: readonly ArtifactSource[]): Promise<void> {
  if (mayHaveFlows(sources)) trace ??= (await import("./trace-all.ts")).traceAll;
}

/** All flows of an artifact that are worth a look; worked out when first asked for. */
export const findFlows: (artifact: UnderstoodArtifact) => readonly PlacedFlow[] = onceFor((artifact) => {
  if (!mayHaveFlows(artifact.sources)) return [];
  if (trace === null) throw new Error("flows are asked for that nobody has prepared");
  return trace(artifact);
});
