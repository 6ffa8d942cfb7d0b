import { isWithin, parentOf, resolveLink } from "../../artifacts/paths.ts";
import type { Closure } from "../../core/artifact-facts.ts";
import { asPath } from "../../core/ids.ts";
import { compareText } from "../../core/order.ts";
import type { FoundModule } from "./find-module.ts";
import { folderOf, type Surroundings } from "./repository.ts";
import type { ArtifactSource } from "./source.ts";
import { isCode } from "./unread.ts";

/** Paths of each kind that are kept: a source can name any number of files that are not there. */
const MOST_PATHS = 10_000;
/** A text that may name a file: short, on one line, with a folder or an extension. */
const PATH_LIKE = /^(?:\.{1,2}\/)*[\w@.-][\w@. /-]{0,254}$/u;
/** Of what is not there only programs are looked for: any other name may be that of a file to write. */
const PROGRAM_LIKE = /\.(?:py|sh|bash|[cm]?[jt]s|rb|pl|ps1|bat|cmd)$/u;

/** What an artifact takes from the tree around it: modules, what its settings run, files that its texts and links name. */
export function findClosure(
  sources: readonly ArtifactSource[],
  modules: readonly FoundModule[],
  around: Surroundings,
): Closure {
  const found = new Set(modules.flatMap((module) => module.found));
  const sought = new Set(modules.flatMap((module) => module.sought));
  for (const source of sources) {
    if (!leadsOn(source, around)) continue;
    const named = namedFiles(source, around);
    for (const path of named.found) found.add(path);
    for (const path of named.sought) sought.add(path);
  }
  const own = new Set<string>(around.artifact.entries.map(({ path }) => path));
  const list = (paths: Iterable<string>): Closure["found"] =>
    [...paths]
      .filter((path) => !own.has(path) && !isWithin(path, ".evogate"))
      .toSorted(compareText)
      .slice(0, MOST_PATHS)
      .map(asPath);
  // What appears in the artifact's own folder changes it anyway.
  return { found: list(found), sought: list([...sought].filter((path) => !isWithin(path, around.artifact.root))) };
}

/** What a text of the closure mentions is no part of the artifact; what its code takes is. */
function leadsOn({ file, facts }: ArtifactSource, { artifact }: Surroundings): boolean {
  return isWithin(file.path, artifact.root) || isCode(facts.language);
}

/**
 * Files outside of the artifact whose path a source writes down, seen from its own folder, the artifact's or the top, and
 * where a program that is nowhere would have to appear.
 */
function namedFiles(
  source: ArtifactSource,
  { artifact, hasFile }: Surroundings,
): { readonly found: readonly string[]; readonly sought: readonly string[] } {
  const folders = [...new Set([parentOf(source.file.path), folderOf(artifact), "."])];
  const found: string[] = [];
  const sought: string[] = [];
  for (const text of namedPaths(source)) {
    if (!PATH_LIKE.test(text) || !/[/.]/u.test(text)) continue;
    const places = folders.flatMap((folder) => resolveLink(folder, text) ?? []);
    const there = places.filter(hasFile);
    found.push(...there.filter((path) => !isWithin(path, artifact.root)));
    if (there.length === 0 && PROGRAM_LIKE.test(text)) sought.push(...places);
  }
  return { found, sought };
}

function* namedPaths({ facts, runs, prose }: ArtifactSource): Generator<string> {
  for (const { value } of facts.strings) if (value !== null) yield value;
  for (const { what } of runs) {
    if (what.kind === "file") yield what.path;
    else if (what.kind === "program") yield* what.argv;
  }
  for (const { target } of prose?.links ?? []) yield target.replace(/[?#].*$/u, "");
}
