import type { Dependency, LockFormat } from "../../core/dependency.ts";
import type { Location } from "../../core/location.ts";

/** What an artifact takes from registries, as the tools read it that install it. */
export interface DependencyReport {
  /** In the order of places. The same package stands in it once for each place that names it. */
  readonly dependencies: readonly Dependency[];
  /** What may name packages that nobody here knows, in the order of places. */
  readonly unaudited: readonly Unaudited[];
  /** What lists and commands say besides packages, in the order of places. */
  readonly remarks: readonly ListRemark[];
  /** Lock files that were read to their end, in the order of sources. */
  readonly locks: readonly FoundLock[];
}

/** A lock file for which others have readers too. */
export interface FoundLock {
  readonly format: LockFormat;
  /** The file itself. */
  readonly bytes: Uint8Array;
  /** See `Found.own`. */
  readonly own: readonly string[];
  /** Its first line. */
  readonly at: Location;
}

export interface Unaudited {
  /** `unread`: a file that installs packages and that nobody here can read. `unknown`: only running it tells which package. */
  readonly kind: "unread" | "unknown";
  readonly at: Location;
  /** In words for people, scanned text in it as it is. */
  readonly because: string;
}

export type ListRemark =
  /** Packages come from there: instead of the usual registry, beside it, or as files that a page links. */
  | {
      readonly kind: "index";
      readonly url: string;
      readonly role: "instead" | "beside" | "links";
      readonly at: Location;
    }
  /** Whose certificate is not checked. */
  | { readonly kind: "trusted-host"; readonly host: string; readonly at: Location }
  /** A list that belongs to this one and is no file of the artifact. */
  | { readonly kind: "outside"; readonly path: string; readonly at: Location }
  /** A lock says one package, and fetches another. */
  | { readonly kind: "mismatch"; readonly how: string; readonly at: Location }
  /** What a person, and most scanners, read otherwise than the installer does. */
  | { readonly kind: "misread"; readonly how: string; readonly at: Location };
