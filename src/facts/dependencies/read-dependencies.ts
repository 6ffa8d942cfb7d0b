import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { parentOf, resolveLink } from "../../artifacts/paths.ts";
import type { LockFormat } from "../../core/dependency.ts";
import { placeName, wholeFile, type Location } from "../../core/location.ts";
import { compareStarts } from "../../core/order.ts";
import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";
import { folderOf } from "../artifact/repository.ts";
import { locate, type ArtifactSource } from "../artifact/source.ts";
import { loadFormat } from "./formats/table.ts";
import { openFinder, type Finder } from "./found.ts";
import { readFrontMatterInstalls } from "./from-front-matter.ts";
import { readImported } from "./from-imports.ts";
import { readSetup } from "./from-setup.ts";
import { hasCommands } from "./has-commands.ts";
import type { ListGiven } from "./list-given.ts";
import type { FoundInFile, NamedList } from "./lists/find-lists.ts";
import { isList, pathOf } from "./lists/is-list.ts";
import type { DependencyReport, FoundLock, ListRemark } from "./report.ts";
import { isInstalled, readVendored } from "./vendored.ts";

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
  const sources = understood.sources.filter(({ isMeant }) => isMeant);
  const files = sources.filter(({ how }) => how === null);
  const bytes = new Map([...eachReading(readings)].map((reading) => [placeName(reading), bytesIn(reading)]));
  const bytesOf = ({ file }: ArtifactSource): Uint8Array | null => bytes.get(placeName(file)) ?? null;
  const found: FoundInFile[] = [];
  const locks: FoundLock[] = [];
  const given: ListGiven[] = [];
  for (const source of sources) {
    const finder = openFinder();
    found.push({ source, found: finder });
    if (source.how === null) await readVendored(finder, source);
    if (!isInstalled(source.file.name)) {
      if (source.how === null) {
        const format = await readFile(finder, source);
        const own = bytesOf(source);
        if (format !== null && own !== null && finder.problems.length === 0)
          locks.push({ format, bytes: own, own: finder.own, at: wholeFile(source.file.path, source.file.member) });
      }
      if (source.runs.length > 0) (await import("./from-runs.ts")).readRuns(finder, source);
    }
    readImported(finder, source, around);
    if (hasCommands(source)) given.push(...(await import("./from-commands.ts")).readInstalls(finder, source));
  }
  const named = given.flatMap((list) => nameList(list, files, folderOf(artifact), found));
  const readable = files.filter(({ file }) => !isInstalled(file.name));
  const hasLists = named.length > 0 || readable.some((source) => isList(pathOf(source)));
  const lists = hasLists ? (await import("./lists/find-lists.ts")).findLists(readable, named, bytesOf) : [];
  return { ...joinFound([...found, ...lists]), locks };
}

/** Gives the format of a lock file; null for every other file. */
async function readFile(finder: Finder, source: ArtifactSource): Promise<LockFormat | null> {
  const format = await loadFormat(source.file.name);
  if (format !== null) {
    const { packages, problems, remarks, own } = format.read(source.text);
    for (const each of packages) finder.add(each);
    for (const { because, span } of problems) finder.fail(because, span);
    for (const remark of remarks) finder.remark(remark);
    for (const name of own) finder.leaveOut(name);
  }
  readSetup(finder, source);
  await readFrontMatterInstalls(finder, source);
  return format?.lock ?? null;
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
  found: FoundInFile[],
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
function joinFound(found: readonly FoundInFile[]): Omit<DependencyReport, "locks"> {
  const dependencies = found.flatMap(({ source, found: { packages } }) =>
    packages.map(({ span, ...said }) => ({ ...said, at: locate(source, span) })),
  );
  const unaudited = found.flatMap(({ source, found: { problems } }) =>
    problems.map(({ span, ...said }) => ({ ...said, at: locate(source, span) })),
  );
  const remarks = found.flatMap(({ source, found: list }) =>
    list.remarks.map(({ span, ...said }): ListRemark => ({ ...said, at: locate(source, span) })),
  );
  return {
    // Who it was that met the words is not what they say.
    dependencies: sortOnce(dependencies, ({ ecosystem, name, wanted, at }) => ({ ecosystem, name, wanted, at })),
    unaudited: sortOnce(unaudited, (each) => each),
    remarks: sortOnce(remarks, (each) => each),
  };
}

function sortOnce<T extends { readonly at: Location }>(items: readonly T[], same: (item: T) => object): readonly T[] {
  const byKey = new Map(items.map((item) => [JSON.stringify(same(item)), item]));
  return [...byKey.values()].toSorted((a, b) => compareStarts(a.at, b.at));
}
