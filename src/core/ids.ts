import type { Brand } from "./brand.ts";

/** Where an artifact lives: its root path, relative to the git top level (or to the scanned folder). */
export type ArtifactId = Brand<string, "ArtifactId">;
/** Names one content: a git object id, a work-tree path, or `container!member`. Equal ids, equal bytes. */
export type BlobId = Brand<string, "BlobId">;
/** Slash-separated, relative, never empty. Bytes that are no UTF-8 stand as lone surrogates (see text/path-bytes). */
export type Path = Brand<string, "Path">;
/** A full object id of git, SHA-1 or SHA-256, in lower-case hex. */
export type Sha = Brand<string, "Sha">;
/** SHA-256 in lower-case hex. */
export type Sha256 = Brand<string, "Sha256">;
/** Digest of an artifact, see docs/digest.md. */
export type Digest = `sha256:${string}`;
/** What a finding is, without where it is: rule and key, hashed. */
export type Fingerprint = Brand<string, "Fingerprint">;
/** Formats of other systems that are known: a folder each in `artifacts/formats/`. The first whose mark is met names the artifact. */
export const SYSTEM_FORMATS = ["skilllite", "anvil", "arise", "progent", "effectful"] as const;
export type SystemFormat = (typeof SYSTEM_FORMATS)[number];
export type FormatId = "agent-skill" | "plain" | "steering" | SystemFormat;
export type ArtifactKind = "skill" | "tool" | "prompt" | "memory" | "config" | "policy";

/** A path as its owner gave it; adapters and discovery are the only makers. */
export function asPath(text: string): Path {
  return text as Path;
}

export function asBlobId(text: string): BlobId {
  return text as BlobId;
}
