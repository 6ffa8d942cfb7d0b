import type { Location } from "./location.ts";

/**
 * Where a package comes from: names of the OSV schema's ecosystems where it has one (OSV schema 1.7, `defined-ecosystem`),
 * else the name of the registry.
 */
export type Ecosystem =
  | "PyPI"
  | "npm"
  | "Go"
  | "crates.io"
  | "RubyGems"
  | "GitHub Actions"
  | "Debian"
  | "Homebrew"
  | "Conda"
  | "JSR"
  | "container"
  /** A repository of git by itself, under its address: hooks of pre-commit. */
  | "git";

/** Those that databases of advisories are kept of, as osv-scanner 2.5.1 looks them up by name and version. */
export const ADVISORY_ECOSYSTEMS = ["PyPI", "npm", "Go", "crates.io", "RubyGems"] as const;
export type AdvisoryEcosystem = (typeof ADVISORY_ECOSYSTEMS)[number];

/**
 * Lock files that osv-scanner 2.5.1 reads by itself, by the names that it has for its readers (`--lockfile <reader>:<path>`).
 * go.sum, deno.lock and lists of conda are not among them.
 */
export type LockFormat =
  | "package-lock.json"
  | "pnpm-lock.yaml"
  | "yarn.lock"
  | "bun.lock"
  | "poetry.lock"
  | "pdm.lock"
  | "uv.lock"
  | "pylock.toml"
  | "Pipfile.lock"
  | "Cargo.lock"
  | "Gemfile.lock";

/** Which version the installer would take. Only an exact one can be looked up in a list of advisories. */
export type WantedVersion =
  | { readonly kind: "exact"; readonly version: string }
  /** As written: `>=2,<3`, `^1.2`. */
  | { readonly kind: "range"; readonly range: string }
  | { readonly kind: "any" }
  /** Not from the registry: a URL, a repository, a path. */
  | { readonly kind: "elsewhere"; readonly from: "url" | "git" | "path"; readonly address: string };

/** One package that a file names, as the tool that installs from the file reads it. */
export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** As the registry spells it: normalised by PEP 503 for PyPI, with its scope for npm. */
  readonly name: string;
  readonly wanted: WantedVersion;
  /**
   * `lock`: the whole closure as it was resolved. `import`: code uses it, and nothing says which version. `vendored`: its
   * files are here.
   */
  readonly from:
    | "requirements"
    | "lock"
    | "manifest"
    | "script-metadata"
    | "command"
    | "import"
    | "settings"
    | "workflow"
    | "vendored";
  /** How it was written, in one word or two, for people: `pip install`, `poetry.lock`, `PEP 723`, `npx`. */
  readonly how: string;
  /** Whether a hash of the content is named beside it; null where the format has no place for one. */
  readonly isHashed: boolean | null;
  /** Where the name stands in the text. */
  readonly at: Location;
}
