import { cacheAnalyses } from "../../artifacts/analyses.ts";
import { openArtifact } from "../../artifacts/open.ts";
import { readArtifact } from "../../artifacts/reading/read.ts";
import type { CapabilityClaim } from "../../core/capability.ts";
import type { Entry, Listed } from "../../core/artifact.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { placeName } from "../../core/location.ts";
import type { Path } from "../../core/ids.ts";
import { createUnderstanding } from "../../facts/artifact/artifact-facts.ts";
import { followClosure, type TreeAround } from "../../facts/artifact/follow-closure.ts";
import { pathsOf } from "../../facts/artifact/tree-paths.ts";
import type { Ports } from "../../ports/ports.ts";
import { maskCapabilities } from "../../scanners/ast/mask-capabilities.ts";

/** What an artifact can do with all that it uses, and which files of the repository have a part in it. */
export interface Described {
  readonly capabilities: readonly CapabilityClaim[];
  /** Outside of the artifact: what it uses, and where something would be taken instead if it were there. Both sorted. */
  readonly closure: { readonly found: readonly Entry[]; readonly sought: readonly Path[] };
}

export type DescribeArtifact = (artifact: Listed) => Promise<Result<Described>>;

/**
 * Describes the artifacts of one tree by their facts. The same tree gives the same words on every machine: fault
 * `not-locked` where reading took too long, because how far it got is chance.
 */
export function createDescription(
  tree: Pick<TreeAround, "read"> & { readonly entries: readonly Entry[] },
  ports: Pick<Ports, "timeLimit" | "clock">,
): DescribeArtifact {
  const entries = new Map(tree.entries.map((entry) => [entry.path, entry]));
  const around = { entries, paths: pathsOf(new Set(entries.keys())), read: tree.read };
  const analyse = cacheAnalyses(ports);
  return async (listed) => {
    const artifact = await openArtifact(listed, tree.read);
    const own = await readArtifact(artifact, tree.read);
    const understood = await followClosure(artifact, own, around, createUnderstanding(analyse, ports.timeLimit));
    const [late] = understood.late;
    if (late !== undefined)
      return fail("not-locked", `${listed.id}: reading the code of ${placeName(late)} took too long`);
    const { closure = [] } = understood.artifact;
    return ok({
      capabilities: maskCapabilities(understood).map(withoutPlaces),
      closure: { found: closure, sought: understood.facts.closure.sought },
    });
  };
}

function withoutPlaces({ kind, target, origins, risk }: CapabilityClaim): CapabilityClaim {
  return { kind, target, origins, risk };
}
