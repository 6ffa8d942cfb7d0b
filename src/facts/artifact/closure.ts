import { isWithin, parentOf, resolveLink } from "../../artifacts/paths.ts";
import type { Closure } from "../../core/artifact-facts.ts";
import { asPath } from "../../core/ids.ts";
import { compareText } from "../../core/order.ts";
import type { FoundModule } from "./find-module.ts";
import { folderOf, type Surroundings } from "./repository.ts";
import type { ArtifactSource } from "./source.ts";

/** Paths of each kind that are kept: a source can name any number of files that are not there. */
const MOST_PATHS = 10_000;
/** A text that may name a file: short, on one line, with a folder or an extension. */
const PATH_LIKE = /^(?:\.{1,2}\/)*[\w@.-][\w@. /-]{0,254}$/u;

/** What an artifact takes from the tree around it: modules, what its settings run, files that its texts and links name. */
export function findClosure(
  sources: readonly ArtifactSource[],
  modules: readonly FoundModule[],
  around: Surroundings,
): Closure {
  const found = new Set(modules.flatMap((module) => module.found));
  for (const source of sources) {
    for (const path of namedFiles(source, around)) found.add(path);
  }
  const own = new Set<string>(around.artifact.entries.map(({ path }) => path));
  const list = (paths: Iterable<string>): Closure["found"] =>
    [...paths]
      .filter((path) => !own.has(path))
      .toSorted(compareText)
      .slice(0, MOST_PATHS)
      .map(asPath);
  return { found: list(found), sought: list(new Set(modules.flatMap((module) => module.sought))) };
}

/** Files outside of the artifact whose path a source writes down, seen from its own folder, the artifact's or the top. */
function* namedFiles(source: ArtifactSource, { artifact, hasFile }: Surroundings): Generator<string> {
  const folders = [...new Set([parentOf(source.file.path), folderOf(artifact), "."])];
  for (const text of namedPaths(source)) {
    if (!PATH_LIKE.test(text) || !/[/.]/u.test(text)) continue;
    for (const folder of folders) {
      const path = resolveLink(folder, text);
      if (path !== null && !isWithin(path, artifact.root) && hasFile(path)) yield path;
    }
  }
}

function* namedPaths({ facts, runs, prose }: ArtifactSource): Generator<string> {
  for (const { value } of facts.strings) if (value !== null) yield value;
  for (const { what } of runs) {
    if (what.kind === "file") yield what.path;
    else if (what.kind === "program") yield* what.argv;
  }
  for (const { target } of prose?.links ?? []) yield target.replace(/[?#].*$/u, "");
}
