import { comparable, type Examinable, type Sides } from "../core/artifact.ts";
import type { Understand, UnderstoodArtifact } from "../facts/artifact/artifact-facts.ts";
import type { Path } from "../core/ids.ts";
import type { Ports } from "../ports/ports.ts";
import type { Readings } from "./stage.ts";

interface Around {
  readonly ports: Pick<Ports, "timeLimit" | "clock">;
  readonly paths: { readonly head: ReadonlySet<Path>; readonly before: ReadonlySet<Path> };
}

/**
 * Reads what both sides of a change can do. What does it is loaded when the first stage asks. Facts of contents are kept
 * for one change: both sides share most files, while two artifacts share few, and facts are large.
 */
export function understandSides(
  { ports, paths }: Around,
  readings: (change: Examinable) => Promise<Readings>,
): (change: Examinable) => Promise<Sides<UnderstoodArtifact>> {
  let loading: Promise<() => Understand> | null = null;
  return async (change) => {
    const understand = (await (loading ??= loadUnderstanding(ports)))();
    const read = await readings(change);
    const head = await understand(change.head, read.head, paths.head);
    const before = comparable(change);
    return {
      head,
      before: before === null || read.before === null ? null : await understand(before, read.before, paths.before),
    };
  };
}

async function loadUnderstanding(ports: Around["ports"]): Promise<() => Understand> {
  const [{ cacheAnalyses }, { createUnderstanding }] = await Promise.all([
    import("../artifacts/analyses.ts"),
    import("../facts/artifact/artifact-facts.ts"),
  ]);
  return () => createUnderstanding(cacheAnalyses(ports), ports.timeLimit);
}
