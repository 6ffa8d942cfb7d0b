import { groupBy } from "../../core/group.ts";
import type { CallExpression } from "../../core/expression.ts";
import type { Location } from "../../core/location.ts";
import type { Span } from "../../core/span.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { findFlows } from "../flow/find-flows.ts";
import type { SinkKind, SourceKind } from "../flow/flow.ts";
import type { PlacedFlow } from "../flow/trace-all.ts";

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

/** Flows into the same call: one finding, whatever comes together there. */
export interface FlowsOfSink {
  readonly first: FoundFlow;
  /** What comes, sorted, each once. */
  readonly names: string;
  /** Where each comes from, and the way of the first. */
  readonly related: readonly Location[];
}

export function groupBySink(flows: readonly FoundFlow[]): readonly FlowsOfSink[] {
  return [...groupBy(flows, ({ from }) => from.call).values()].flatMap((group): readonly FlowsOfSink[] => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ source }) => source.what))].toSorted().join(", ");
    return [{ first, names, related: [...first.place.related, ...others.map(({ source }) => source.at)] }];
  });
}

/** Hosts as a finding names them. */
export function describeHosts({ sink }: PlacedFlow): string {
  const named = sink.targets.filter((host) => host !== "*");
  return named.length === 0 ? "a host that is computed" : named.join(", ");
}
