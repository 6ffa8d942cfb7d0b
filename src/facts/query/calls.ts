import { onceFor } from "../once-for.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { ResolvedCall } from "../names/resolved.ts";

// Most who ask for calls ask for their arguments.
export { expressionOf, valueOf } from "./call-arguments.ts";

/** A call in one source of an artifact. */
export interface PlacedCall extends ResolvedCall {
  readonly source: ArtifactSource;
  readonly target: string;
}

interface PlacedCalls {
  readonly all: readonly PlacedCall[];
  /** What they call, each once: a hundred rules ask for names, and most artifacts have none of those. */
  readonly targets: ReadonlySet<string>;
}

/** Every call of an artifact whose qualified name is known, or is one of these. */
export function eachCall(artifact: UnderstoodArtifact, targets?: ReadonlySet<string>): readonly PlacedCall[] {
  const { all, targets: called } = placeAll(artifact);
  if (targets === undefined) return all;
  for (const target of called) if (targets.has(target)) return all.filter((call) => targets.has(call.target));
  return [];
}

/** What was asked of an artifact once is asked by every rule. */
const placeAll = onceFor(({ sources }: UnderstoodArtifact): PlacedCalls => {
  const all = sources.flatMap(placeCalls);
  return { all, targets: new Set(all.map(({ target }) => target)) };
});

function placeCalls(source: ArtifactSource): readonly PlacedCall[] {
  return source.calls.flatMap((resolved) =>
    resolved.target === null ? [] : placeCall(resolved, resolved.target, source),
  );
}

function placeCall(resolved: ResolvedCall, target: string, source: ArtifactSource): PlacedCall {
  const { call, scope, callees } = resolved;
  return {
    call,
    scope,
    target,
    callees,
    source,
    // Few rules ask what a call is given, and working it out takes longer than all else here.
    get arguments() {
      return resolved.arguments;
    },
  };
}
