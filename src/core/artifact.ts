import type { NonEmpty } from "./brand.ts";
import type { ArtifactId, ArtifactKind, BlobId, Digest, FormatId, Path, Sha, SystemFormat } from "./ids.ts";

/** One line of a tree. Folders are not listed; a nested repository stands for everything below it. */
export type Entry =
  | { readonly kind: "file"; readonly path: Path; readonly blob: BlobId; readonly executable: boolean }
  | { readonly kind: "symlink"; readonly path: Path; readonly blob: BlobId }
  | { readonly kind: "submodule"; readonly path: Path; readonly commit: Sha }
  | {
      readonly kind: "special";
      readonly path: Path;
      readonly what: "fifo" | "socket" | "device" | "nested-repository" | "unreadable-folder";
    };

/** What discovery knows from paths alone. */
export interface Listed {
  readonly id: ArtifactId;
  readonly kind: ArtifactKind;
  /** The folder of a skill (`.` at the top), the file itself otherwise. */
  readonly root: Path;
  readonly entries: NonEmpty<Entry>;
  /** Systems whose marks its paths bear, or what lies beside it; of an opened artifact also those that its texts bear. */
  readonly systems?: NonEmpty<SystemFormat>;
  /** Files outside of it that it uses and that this change touches: looked at with it, and no part of its digest. */
  readonly closure?: readonly Entry[];
}

/** An artifact that was opened: its format is known and all its bytes are hashed. */
export interface Artifact extends Listed {
  readonly format: FormatId;
  /** Front matter's `name`; a move keeps an artifact's identity only with it. */
  readonly name: string | null;
  /** Null when some content could not be read: then it equals no other version. */
  readonly digest: Digest | null;
}

/** How the version before stands with the base, by the locks of base tip and fork point. */
export type Standing = "approved" | "baseline" | "lock-differs";

export type Change =
  | { readonly kind: "added"; readonly head: Artifact }
  | { readonly kind: "modified"; readonly head: Artifact; readonly before: Artifact; readonly standing: Standing }
  | { readonly kind: "removed"; readonly before: Artifact };

/** What stages look at: a removed artifact can do nothing any more. */
export type Examinable = Exclude<Change, { kind: "removed" }>;

/** `before` is null when there is nothing approved or adopted to compare with: then everything is new. */
export interface Sides<T> {
  readonly head: T;
  readonly before: T | null;
}

/** The version the change is compared with, or null when everything counts as new. */
export function comparable(change: Examinable): Artifact | null {
  return change.kind === "modified" && change.standing !== "lock-differs" ? change.before : null;
}
