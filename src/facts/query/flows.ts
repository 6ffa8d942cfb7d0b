import type { CallExpression } from "../../core/expression.ts";
import type { Location } from "../../core/location.ts";
import type { Span } from "../../core/span.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { findFlows, type PlacedFlow } from "../flow/find-flows.ts";
import type { SinkKind, SourceKind } from "../flow/flow.ts";

/** A flow, and where a finding about it stands: at the call that takes the data away, with the way it has come. */
export interface FoundFlow extends PlacedFlow {
  readonly source: PlacedFlow["source"];
  readonly place: {
    readonly source: ArtifactSource;
    readonly span: Span;
    /** The source first. */
    readonly related: readonly Location[];
  };
}

/** The flows from sources of these kinds into sinks of these. */
export function* eachFlow(
  artifact: UnderstoodArtifact,
  sources: readonly SourceKind[],
  sinks: readonly SinkKind[],
): Generator<FoundFlow> {
  for (const flow of findFlows(artifact)) {
    if (!sources.includes(flow.source.kind) || !sinks.includes(flow.sink.kind)) continue;
    const { module, call } = flow.from;
    yield {
      ...flow,
      place: { source: module.source, span: call.span, related: [flow.source.at, ...flow.through] },
    };
  }
}

/** What is decoded or downloaded and then run as code, or as a whole command: a word within one is no code by itself. */
export function* eachHiddenRun(
  artifact: UnderstoodArtifact,
  sources: readonly ("decoded" | "download")[] = ["decoded", "download"],
): Generator<FoundFlow> {
  for (const flow of eachFlow(artifact, sources, ["code", "command"])) {
    if (flow.sink.kind === "code" || !flow.isPart) yield flow;
  }
}

/** The calls that these run in: other rules need not say that their code is not fixed. */
export function hiddenRuns(artifact: UnderstoodArtifact): ReadonlySet<CallExpression> {
  return new Set([...eachHiddenRun(artifact)].map(({ from }) => from.call));
}

/** Hosts as a finding names them. */
export function describeHosts({ sink }: PlacedFlow): string {
  const named = sink.targets.filter((host) => host !== "*");
  return named.length === 0 ? "a host that is computed" : named.join(", ");
}
