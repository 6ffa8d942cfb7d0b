import type { Entry } from "../core/artifact.ts";
import type { Result } from "../core/fault.ts";
import type { BlobId, Sha256 } from "../core/ids.ts";

/** The content of a file or the text of a symbolic link. */
export interface Content {
  /** In bytes. */
  readonly size: number;
  readonly sha256: Sha256;
  /** Null above the size limit of the adapter: hashed, but not kept. */
  readonly bytes: Uint8Array | null;
}

/**
 * One side of the comparison. The role is part of the type, so that policy cannot be read from the head.
 * Entries are sorted by the bytes of their path; content is read when asked for, never earlier.
 */
export interface Tree<Role extends "head" | "fork-point" | "base-tip"> {
  readonly role: Role;
  /** All entries, or only those below a folder (`.evogate`); of what is no folder, the one entry. */
  entries(below?: string): Promise<Result<readonly Entry[]>>;
  read(blob: BlobId): Promise<Result<Content>>;
}
