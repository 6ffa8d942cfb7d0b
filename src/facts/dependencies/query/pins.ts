import type { Dependency, Ecosystem } from "../../../core/dependency.ts";
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
]);

/** The versions that the lock files of an artifact say, by package. */
export function lockedVersions({ dependencies }: DependencyReport): ReadonlyMap<string, ReadonlySet<string>> {
  const locked = new Map<string, Set<string>>();
  for (const dependency of dependencies) {
    if (dependency.from !== "lock") continue;
    const versions = locked.get(packageOf(dependency)) ?? new Set<string>();
    locked.set(packageOf(dependency), versions);
    if (dependency.wanted.kind === "exact") versions.add(dependency.wanted.version);
  }
  return locked;
}

/** What is the same for all versions of a package. */
export function packageOf({ ecosystem, name }: Pick<Dependency, "ecosystem" | "name">): string {
  return `${ecosystem} ${name}`;
}

/**
 * Packages that somebody could have settled the version of, and has not: `any` or a `range`. What code imports is said by
 * lists, what a manifest wants is settled where a lock file beside it names it.
 */
export function* eachUnsettled(report: DependencyReport, kind: "any" | "range"): Generator<Dependency> {
  const locked = lockedVersions(report);
  for (const dependency of report.dependencies) {
    const { ecosystem, from, wanted } = dependency;
    if (wanted.kind !== kind || !PINNABLE.has(ecosystem) || from === "import" || from === "vendored") continue;
    const isLocked = (from === "manifest" || from === "requirements") && locked.has(packageOf(dependency));
    // A constraint alone installs nothing.
    if (!isLocked && dependency.how !== "pip constraints") yield dependency;
  }
}

/** A package as people write it. */
export function wordPackage({ ecosystem, name, how }: Dependency): string {
  return `${name === "" ? "a package" : name} (${ecosystem}, ${how})`;
}
