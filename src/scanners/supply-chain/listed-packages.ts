import { ADVISORY_ECOSYSTEMS, type AdvisoryEcosystem, type Dependency, type Ecosystem } from "../../core/dependency.ts";
import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import { groupBy } from "../../core/group.ts";
import type { PackageVersion } from "../../ports/advisories.ts";

/** One package of an artifact that can be looked up, with every place that names it so. */
export interface ListedPackage {
  readonly package: PackageVersion;
  /**
   * Whether the version is the one that gets installed. Else it stands for the first there could be: of a package without
   * a settled version nothing can be said but that it is malicious altogether.
   */
  readonly isExact: boolean;
  readonly named: NonEmpty<Dependency>;
}

/** A version before all others, by the rules of each ecosystem. */
const FIRST_VERSIONS: Readonly<Record<AdvisoryEcosystem, string>> = {
  PyPI: "0",
  npm: "0.0.0",
  Go: "v0.0.0",
  "crates.io": "0.0.0",
  RubyGems: "0",
};

/** What databases of advisories can be asked about, each package at one version once, in the order of their places. */
export function listPackages(dependencies: readonly Dependency[]): readonly ListedPackage[] {
  // What is not from the registry has a version of its own, of which no database knows.
  const listed = dependencies.filter(
    ({ ecosystem, wanted, name }) => isLookedUp(ecosystem) && wanted.kind !== "elsewhere" && name !== "",
  );
  const named = groupBy(listed, (each) => keyOf({ ...each, version: versionOf(each) ?? "" }));
  return [...named.values()].flatMap((all) => {
    const group = nonEmpty(all);
    return group === null ? [] : [describe(group)];
  });
}

/** The same text for the same package at the same version. */
export function keyOf({ ecosystem, name, version }: PackageVersion): string {
  return JSON.stringify([ecosystem, name, version]);
}

function describe(named: NonEmpty<Dependency>): ListedPackage {
  const [first] = named;
  const { ecosystem, name } = first;
  const exact = versionOf(first);
  const version = exact ?? (isLookedUp(ecosystem) ? FIRST_VERSIONS[ecosystem] : "");
  return { package: { ecosystem, name, version }, isExact: exact !== null, named };
}

function versionOf({ wanted }: Dependency): string | null {
  return wanted.kind === "exact" && wanted.version !== "" ? wanted.version : null;
}

function isLookedUp(ecosystem: Ecosystem): ecosystem is AdvisoryEcosystem {
  return ADVISORY_ECOSYSTEMS.some((each) => each === ecosystem);
}
