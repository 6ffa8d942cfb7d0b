import type { Analyse } from "../../artifacts/analyses.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { ArtifactFacts } from "../../core/artifact-facts.ts";
import type { Artifact } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Ports } from "../../ports/ports.ts";
import { isStandardModule } from "../modules/is-standard.ts";
import type { RiskContext } from "../risk/context.ts";
import { findClosure } from "./closure.ts";
import { declaredCapabilities, readDeclarations, type Declaration } from "./declarations.ts";
import { findEntryPoints } from "./entry-points.ts";
import { readImports } from "./imports.ts";
import { joinCapabilities, type PlacedCapability } from "./join-capabilities.ts";
import { readOrderedCommands } from "./ordered-commands.ts";
import { readSources } from "./read-sources.ts";
import type { Surroundings } from "./repository.ts";
import { runCapabilities } from "./runs.ts";
import { findOwnFunctions, type IsOwnFunction } from "./own-functions.ts";
import { locate, type ArtifactSource, type SourceFile } from "./source.ts";
import { openReports, type SourceReports } from "./source-reports.ts";
import { findTests } from "./tests.ts";
import type { TreePaths } from "./tree-paths.ts";
import { findUnread } from "./unread.ts";

/** An artifact, understood: its sources one by one, and what they say together. */
export interface UnderstoodArtifact {
  readonly artifact: Artifact;
  readonly sources: readonly ArtifactSource[];
  /** What its front matter, its settings and its code for sandboxes say of it, in the order of the sources. */
  readonly declarations: readonly Declaration[];
  readonly facts: ArtifactFacts;
  readonly around: Surroundings;
  /** Files whose sources took too long: of those little is known. */
  readonly late: readonly SourceFile[];
}

/** Reads one side of a change. `tree`: that around the artifact. */
export type Understand = (
  artifact: Artifact,
  readings: readonly FileReading[],
  tree: TreePaths,
) => Promise<UnderstoodArtifact>;

/** Joins what the sources of artifacts mean. What a content means is kept for as long as `analyse` keeps its facts. */
export function createUnderstanding(analyse: Analyse, timeLimit: Ports["timeLimit"]): Understand {
  // What is risky depends on the folder that is the artifact's own.
  const byRoot = new Map<Path, SourceReports>();
  return async (artifact, readings, tree) => {
    const reports = byRoot.get(artifact.root) ?? openReports();
    byRoot.set(artifact.root, reports);
    const around = { ...tree, artifact };
    const context = openContext(artifact, tree);
    const { sources, late } = await readSources(artifact, readings, { analyse, timeLimit, reports, context });
    const meant = sources.filter(({ isMeant }) => isMeant);
    const imports = readImports(meant, around);
    const isOwnFunction = findOwnFunctions(meant);
    const { unread, capabilities } = findUnread(readings, sources);
    const declarations = await readDeclarations(sources, context);
    const facts: ArtifactFacts = {
      capabilities: joinCapabilities([
        ...meant.flatMap((source) => placeOwn(source, isOwnFunction)),
        ...(await readOrderedCommands(sources, declarations, context)),
        ...declaredCapabilities(declarations),
        ...imports.capabilities,
        ...capabilities,
      ]),
      closure: findClosure(sources, imports.found, around),
      entryPoints: findEntryPoints(sources),
      tests: findTests(sources),
      unread,
    };
    return { artifact, sources, declarations, facts, around, late };
  };
}

function openContext({ root }: Artifact, { isArtifactRoot }: TreePaths): RiskContext {
  const isKnownModule = (module: string): boolean =>
    isRelative(module) || isStandardModule(module, "python") || isStandardModule(module, "javascript");
  return { root, isArtifactRoot, isKnownModule };
}

/** A file of the artifact or beside it, wherever it is: nobody has to install it. */
function isRelative(module: string): boolean {
  return /^\.+(?:\/|$)/u.test(module);
}

/** What one source can do by itself, with its places. */
function placeOwn(source: ArtifactSource, isOwnFunction: IsOwnFunction): readonly PlacedCapability[] {
  const own = [...source.capabilities, ...runCapabilities(source.runs, source.origin)].filter(
    ({ kind, target }) => kind !== "exec" || source.facts.language !== "shell" || !isOwnFunction(target),
  );
  return own.map(({ span, ...capability }) => ({ ...capability, at: locate(source, span) }));
}
