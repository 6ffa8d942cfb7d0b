import type { Digest } from "../../core/ids.ts";
import type { CapabilityClaim } from "../../core/capability.ts";
import type { LockedFile } from "./lock.ts";

/** A lock as JSON has it, when schema/lock.schema.json accepts it. */
export interface WrittenLock {
  readonly schema: string;
  readonly artifacts: Readonly<Record<string, WrittenArtifact>>;
}

export interface WrittenArtifact {
  readonly anchor: { readonly digest: Digest; readonly capabilities: readonly CapabilityClaim[] };
  readonly baseline?: true;
  readonly capabilities: readonly CapabilityClaim[];
  readonly closure: { readonly found: Readonly<Record<string, LockedFile>>; readonly sought: readonly string[] };
  readonly digest: Digest;
  readonly files: Readonly<Record<string, LockedFile>>;
}
