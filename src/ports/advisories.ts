import type { NonEmpty } from "../core/brand.ts";
import type { AdvisoryEcosystem, Ecosystem, LockFormat } from "../core/dependency.ts";
import type { Result } from "../core/fault.ts";

/** A package at one version, as its registry spells both. */
export interface PackageVersion {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly version: string;
}

/** What is published about a package: one problem, however many databases have a name for it. */
export interface Advisory {
  /** All its names, the one to show first. */
  readonly names: NonEmpty<string>;
  /** One line; empty where nobody wrote one. */
  readonly summary: string;
  /** The package was made to do harm. */
  readonly isMalicious: boolean;
  /** Base score of CVSS, 0 to 10; null where nobody has given one. */
  readonly score: number | null;
  /** The first day on which somebody could know of it; null where that is not said. */
  readonly published: Date | null;
  /** Versions without the problem, as published; empty where there is none. */
  readonly fixed: readonly string[];
}

/** A lock file, as it stands in a tree. */
export interface LockFile {
  readonly format: LockFormat;
  readonly bytes: Uint8Array;
}

/** What the engine itself reads in a lock file; `unread` where it cannot. */
export type LockReading =
  | { readonly kind: "read"; readonly packages: readonly PackageVersion[] }
  | { readonly kind: "unread" };

/** What is asked of an engine: all packages of a run at once. */
export interface AdvisoryQuestion {
  readonly packages: readonly PackageVersion[];
  /** Lock files that the engine is to read by itself, so that its reading can be compared. */
  readonly locks: readonly LockFile[];
  /** Whether what no database here knows may be asked over the network. */
  readonly mayUseNetwork: boolean;
  /** Absolute folder whose content is judged: no program and no database is taken from it. Null where there is none. */
  readonly judgedFolder: string | null;
}

export interface AdvisoryAnswer {
  /** For each package in the order of the question; null where its ecosystem could not be looked up. */
  readonly advisories: readonly (readonly Advisory[] | null)[];
  /** For each ecosystem of the question: what was asked, or why nothing could be. */
  readonly databases: ReadonlyMap<Ecosystem, Result<AdvisoryDatabase>>;
  /** For each lock file in the order of the question. Fault `scanner-failed` where none could be given to it. */
  readonly locks: Result<readonly LockReading[]>;
}

/** `updated`: when a database on this machine was fetched; null for one that was asked over the network. */
export interface AdvisoryDatabase {
  readonly updated: Date | null;
}

/** An engine that knows which packages are malicious or vulnerable. */
export interface Advisories {
  /**
   * Looks all packages up in one run of the engine. An answer is one only if the engine proved that it looked: in each
   * ecosystem it reported a package that is known to be affected, and every package of the question came back.
   * Faults: `scanner-missing`, `scanner-unsound`, `scanner-failed`.
   */
  lookUp(question: AdvisoryQuestion, signal: AbortSignal): Promise<Result<AdvisoryAnswer>>;
}

/** What brings an engine and its databases onto this machine. Everything is checked before it is put into its place. */
export interface AdvisorySetup {
  /**
   * Installs the engine: the one at a path, else as it is released, else built from its source, which takes minutes. Says
   * in words what was done. Fault `setup-failed`.
   */
  installEngine(path: string | null): Promise<Result<string>>;
  /** Fetches the newest database of an ecosystem; says in words what there is now. Fault `setup-failed`. */
  fetchDatabase(ecosystem: AdvisoryEcosystem, now: Date): Promise<Result<string>>;
}
