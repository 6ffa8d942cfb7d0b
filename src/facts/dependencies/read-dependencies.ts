import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { parentOf, resolveLink } from "../../artifacts/paths.ts";
import type { Dependency } from "../../core/dependency.ts";
import { placeName, type Location } from "../../core/location.ts";
import { compareStarts } from "../../core/order.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import { folderOf } from "../artifact/repository.ts";
import { locate, type ArtifactSource } from "../artifact/source.ts";
import { loadFormat } from "./formats/table.ts";
import { openFinder, type Finder, type Found } from "./found.ts";
import { readInstalls, type ListGiven } from "./from-commands.ts";
import { readFrontMatterInstalls } from "./from-front-matter.ts";
import { readImported } from "./from-imports.ts";
import { readRuns } from "./from-runs.ts";
import { readSetup } from "./from-setup.ts";
import { findLists, pathOf, type NamedList } from "./lists/find-lists.ts";
import type { DependencyReport } from "./report.ts";
import { isVendored, readVendored } from "./vendored.ts";

/**
 * What one side of a change installs: what its lists, manifests and lock files name, what its commands install, and what
 * its code imports. `readings` are those that the side was understood from; their bytes say how a list is encoded. Never
 * fails: what cannot be read is `unaudited`, with its place.
 */
export async function readDependencies(
  understood: UnderstoodArtifact,
  readings: readonly FileReading[],
): Promise<DependencyReport> {
  const { artifact, around } = understood;
  const sources = understood.sources.filter(({ isMeant, binary }) => isMeant && binary === null);
  const files = sources.filter(({ how }) => how === null);
  const found: { readonly source: ArtifactSource; readonly found: Found }[] = [];
  const given: ListGiven[] = [];
  for (const source of sources) {
    const finder = openFinder();
    found.push({ source, found: finder });
    if (source.how === null) {
      readVendored(finder, source);
      if (isVendored(source.file.name)) continue;
      await readFile(finder, source);
    }
    readRuns(finder, source);
    readImported(finder, source, around);
    given.push(...readInstalls(finder, source));
  }
  const named = given.flatMap((list) => nameList(list, files, folderOf(artifact), found));
  const bytes = new Map([...eachReading(readings)].map((reading) => [placeName(reading), bytesIn(reading)]));
  const lists = findLists(
    files.filter(({ file }) => !isVendored(file.name)),
    named,
    ({ file }) => bytes.get(placeName(file)) ?? null,
  );
  return joinFound([...found, ...lists]);
}

async function readFile(finder: Finder, source: ArtifactSource): Promise<void> {
  const read = await loadFormat(source.file.name);
  if (read !== null) {
    const { packages, problems, remarks } = read(source.text);
    for (const each of packages) finder.add(each);
    for (const { because, span } of problems) finder.fail(because, span);
    for (const remark of remarks) finder.remark(remark);
  }
  readSetup(finder, source);
  await readFrontMatterInstalls(finder, source);
}

function bytesIn({ content }: FileReading): Uint8Array | null {
  return content.kind === "text" ? content.bytes : null;
}

/** How loaders have a skill name its own folder. */
const OWN_FOLDER = /^(?:\{\w+\}|<[\w-]+>)\//u;

/** A list that a command names, seen from the folder of its file, the artifact's, and the top. */
function nameList(
  { source, path, as, span }: ListGiven,
  files: readonly ArtifactSource[],
  root: string,
  found: { readonly source: ArtifactSource; readonly found: Found }[],
): readonly NamedList[] {
  const folders = [parentOf(pathOf(source)), root, "."];
  const isAddress = /^\w+:\/\//u.test(path);
  const targets = folders.map((folder) => (isAddress ? null : resolveLink(folder, path.replace(OWN_FOLDER, ""))));
  const list = files.find((file) => targets.some((target) => target === pathOf(file)));
  if (list !== undefined) return [{ source: list, as }];
  const finder = openFinder();
  // A name without a place is that of a list in whatever folder the command is run in.
  if (targets.every((target) => target !== null)) finder.doubt(`a list that is not here: ${path}`, span);
  else finder.remark({ kind: "outside", path, span });
  found.push({ source, found: finder });
  return [];
}

/** Everything at its place in its file; what two readers found at the same place is there once. */
function joinFound(found: readonly { readonly source: ArtifactSource; readonly found: Found }[]): DependencyReport {
  const placed = <T extends { readonly span: { readonly start: number; readonly end: number } }>(
    list: (each: Found) => readonly T[],
  ): readonly (Omit<T, "span"> & { readonly at: Location })[] =>
    found.flatMap(({ source, found: each }) =>
      list(each).map(({ span, ...rest }) => ({ ...rest, at: locate(source, span) })),
    );
  return {
    dependencies: sortOnce(placed(({ packages }) => packages) as readonly Dependency[]),
    unaudited: sortOnce(placed(({ problems }) => problems)),
    remarks: sortOnce(placed(({ remarks }) => remarks) as DependencyReport["remarks"]),
  };
}

function sortOnce<T extends { readonly at: Location }>(items: readonly T[]): readonly T[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  return [...byKey.values()].toSorted((a, b) => compareStarts(a.at, b.at));
}

/** What is the same for readers that met the same words: who they were is not. */
function keyOf(item: { readonly at: Location }): string {
  const {
    how: _how,
    from: _from,
    isHashed: _isHashed,
    ...rest
  } = item as Partial<Dependency> & { readonly at: Location };
  return JSON.stringify(rest);
}
