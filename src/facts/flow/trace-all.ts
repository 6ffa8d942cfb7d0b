import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import { locate } from "../artifact/source.ts";
import type { Location } from "../../core/location.ts";
import { hostTarget } from "../targets/host.ts";
import { toWord } from "../word.ts";
import type { Flow, SinkKind, SourceKind } from "./flow.ts";
import { MOST_PLACES, MOST_POINTS_OF_ARTIFACT } from "./limits.ts";
import type { Point } from "./point.ts";
import { openProgram, type FlowProgram } from "./program.ts";
import { sinksOf, type FoundSink } from "./sinks.ts";
import { traceSources, type Budget, type Traced } from "./trace.ts";

/** A flow with the call that takes the data away, so that a finding can stand there, and the point where it begins. */
export interface PlacedFlow extends Flow {
  readonly from: FoundSink;
  readonly origin: Point;
}

/** What may get into what without being told. */
const WANTED: Readonly<Record<SinkKind, ReadonlySet<SourceKind>>> = {
  network: new Set(["secret-variable", "environment", "secret-file", "user-files", "kept-secret"]),
  code: new Set(["download", "decoded"]),
  command: new Set(["download", "decoded"]),
  "agent-file": new Set(["download", "decoded"]),
  "written-path": new Set(["archive-member"]),
};

/** All flows of an artifact that are worth a look. */
export function traceAll(artifact: UnderstoodArtifact): readonly PlacedFlow[] {
  const program = openProgram(artifact);
  const budget: Budget = { left: MOST_POINTS_OF_ARTIFACT };
  return program.modules.flatMap((module) =>
    [...sinksOf(module)].flatMap((sink) => {
      const traced = traceSources(program, sink.taken, WANTED[sink.kind], budget);
      if (traced.length === 0) return [];
      const targets = nameHosts(program, sink, budget);
      return traced.map((one) => toFlow({ ...sink, targets }, one));
    }),
  );
}

/** Hosts that are known only by following what a call is given. */
function nameHosts(program: FlowProgram, { kind, targets, taken }: FoundSink, budget: Budget): readonly string[] {
  if (kind !== "network" || !targets.includes("*")) return targets;
  const addresses = taken.slice(0, 2).map((point): Point => ({ ...point, seeks: "address" }));
  const found = traceSources(program, addresses, new Set(["address"]), budget).map(({ source }) =>
    hostTarget(toWord([source.what])),
  );
  const hosts = found.map((target) => (target.match === "any" ? "*" : target.value));
  return hosts.length === 0 ? targets : [...new Set([...targets.filter((target) => target !== "*"), ...hosts])];
}

function toFlow(sink: FoundSink, { source, point }: Traced): PlacedFlow {
  const { kind, what, targets, module, call } = sink;
  return {
    source: { ...source, at: placeOf(point) },
    sink: { kind, what, targets, at: locate(module.source, call.span) },
    through: placesBetween(point),
    isCredential: point.isCredential,
    isPart: point.isPart,
    from: sink,
    origin: point,
  };
}

/** Places on other lines than the ones before, from the source on. */
function placesBetween(end: Point): readonly Location[] {
  const places: Location[] = [];
  let last = placeOf(end);
  for (let it = end.from; it !== null && places.length < MOST_PLACES; it = it.from) {
    const at = placeOf(it);
    if (at.line === last.line && at.path === last.path) continue;
    if (it.from !== null) places.push(at);
    last = at;
  }
  return places;
}

function placeOf({ module, expression }: Point): Location {
  return locate(module.source, expression.span);
}
