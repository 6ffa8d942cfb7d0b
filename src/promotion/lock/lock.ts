import type { CapabilityClaim } from "../../core/capability.ts";
import { asPath, type Digest, type Path } from "../../core/ids.ts";

export const LOCK_SCHEMA = "evogate-lock/1";
/** The one place of the lock, from the top of the tree. */
export const LOCK_PATH: Path = asPath(".evogate/lock.json");

/** What the base has promoted or adopted, by id. */
export interface Lock {
  readonly artifacts: ReadonlyMap<string, LockedArtifact>;
}

/** Git's mode and the SHA-256 of the content, as a line of docs/digest.md has them: `100644 <64 hex digits>`. */
export type LockedFile = `${string} ${string}`;

export interface LockedArtifact {
  readonly digest: Digest;
  /** Written by `adopt` for content that nobody judged; gone with the first version that was. */
  readonly isBaseline: boolean;
  /** Path as the digest sees it (below the artifact's root). */
  readonly files: ReadonlyMap<string, LockedFile>;
  readonly closure: LockedClosure;
  readonly capabilities: readonly CapabilityClaim[];
  /** The first version that was locked, with what was risky in it: drift is measured from it. */
  readonly anchor: { readonly digest: Digest; readonly capabilities: readonly CapabilityClaim[] };
}

/** Repository files outside of the artifact that it imports, runs or reads. */
export interface LockedClosure {
  readonly found: ReadonlyMap<Path, LockedFile>;
  /** Was looked for and not there: if it appeared, the artifact would be another one. Sorted. */
  readonly sought: readonly Path[];
}
