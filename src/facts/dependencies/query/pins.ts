import type { Dependency, Ecosystem } from "../../../core/dependency.ts";
import { parentOf } from "../../../artifacts/paths.ts";
import { placeName } from "../../../core/location.ts";
import type { DependencyReport } from "../report.ts";

/** Registries whose clients can be told a version by everybody; a system's packages come with the system. */
const PINNABLE: ReadonlySet<Ecosystem> = new Set<Ecosystem>([
  "PyPI",
  "npm",
  "JSR",
  "Go",
  "crates.io",
  "RubyGems",
  "Conda",
  "GitHub Actions",
  "container",
  "git",
]);

/** What is the same for all versions of a package. */
export function packageOf({ ecosystem, name }: Pick<Dependency, "ecosystem" | "name">): string {
  return `${ecosystem} ${name}`;
}

/**
 * Packages that somebody could have settled the version of, and has not: `any` or a `range`. What code imports is said by
 * lists; what a manifest wants is settled by a lock file in its folder, or in one above it, as workspaces have it.
 */
export function* eachUnsettled({ dependencies }: DependencyReport, kind: "any" | "range"): Generator<Dependency> {
  const locked = new Set(dependencies.filter(({ from }) => from === "lock").map((each) => keyIn(folderOf(each), each)));
  for (const dependency of dependencies) {
    const { ecosystem, from, wanted, how } = dependency;
    if (wanted.kind !== kind || !PINNABLE.has(ecosystem) || from === "import" || from === "vendored") continue;
    const isLocked =
      from === "manifest" && foldersAbove(dependency).some((folder) => locked.has(keyIn(folder, dependency)));
    // A constraint alone installs nothing.
    if (!isLocked && how !== "pip constraints") yield dependency;
  }
}

/** The folder of the file that names a package. */
export function folderOf({ at }: Dependency): string {
  return parentOf(placeName(at));
}

function foldersAbove(dependency: Dependency): readonly string[] {
  const folders = [folderOf(dependency)];
  for (let last = folders[0] ?? "."; last !== "."; last = parentOf(last)) folders.push(parentOf(last));
  return folders;
}

function keyIn(folder: string, dependency: Dependency): string {
  return `${folder} ${packageOf(dependency)}`;
}

/** A package as people write it, with the versions that may come where that is said. */
export function wordPackage({ ecosystem, name, how, wanted }: Dependency): string {
  const versions = wanted.kind === "range" ? ` ${wanted.range}` : "";
  return `${name === "" ? "a package" : name}${versions} (${ecosystem}, ${how})`;
}
