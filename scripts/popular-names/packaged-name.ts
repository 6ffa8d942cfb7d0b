import type { Ecosystem } from "../../src/core/dependency.ts";
import { baseName } from "../../src/text/base-name.ts";

/** A package of a language's registry that a package of Debian brings, under the name that the registry has for it. */
export interface PackagedName {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** Packages of Debian that bring it. */
  readonly packages: readonly string[];
}

/** Where installers of each registry note what they installed; the first group is the registry's name. */
const NOTES: readonly (readonly [Ecosystem, RegExp])[] = [
  ["PyPI", /^usr\/lib\/python3\/dist-packages\/([^/]+?)-\d[^/]*\.(?:egg|dist)-info(?:\/(?:PKG-INFO|METADATA))?$/u],
  ["npm", /^usr\/share\/nodejs\/((?:@[^/]+\/)?[^/@]+)\/package\.json$/u],
  ["crates.io", /^usr\/share\/cargo\/registry\/([^/]+?)-\d[^/]*\/Cargo\.toml$/u],
  ["RubyGems", /^usr\/share\/rubygems-integration\/[^/]+\/specifications\/([^/]+?)-\d[^/]*\.gemspec$/u],
];

/**
 * Reads one line of Debian's list of files, `path  section/package,section/package` (Debian wiki, `RepositoryFormat`,
 * "Contents indices"); null for a file that says nothing about a registry.
 */
export function readPackagedName(line: string): PackagedName | null {
  const gap = line.search(/\s+\S+$/u);
  const path = line.slice(0, Math.max(gap, 0));
  for (const [ecosystem, note] of NOTES) {
    const name = note.exec(path)?.[1];
    if (name === undefined) continue;
    const packages = line.slice(gap).trim().split(",");
    return {
      ecosystem,
      name: ecosystem === "PyPI" ? name.replaceAll(/[-_.]+/gu, "-").toLowerCase() : name,
      packages: packages.map((each) => baseName(each)),
    };
  }
  return null;
}
