import type { Entry } from "../../core/artifact.ts";
import type { Fault } from "../../core/fault.ts";
import type { Path, Sha, Sha256 } from "../../core/ids.ts";

/** What was found in one file, link, or member of an archive. Facts only: what they are worth is for the stages. */
export interface FileReading {
  readonly path: Path;
  /** Name inside the archive `path`; nested archives are joined by `!`. */
  readonly member?: string;
  readonly content: FileContent;
}

export type FileContent =
  | TextContent
  /** An image, a font, audio or video whose magic bytes say so. */
  | { readonly kind: "media"; readonly name: string }
  | {
      readonly kind: "archive";
      readonly name: string;
      readonly members: readonly FileReading[];
      readonly problems: readonly string[];
      readonly sha256: Sha256;
    }
  /** Bytes that nobody here reads: `family` says what could run them. */
  | {
      readonly kind: "opaque";
      readonly family: "native" | "bytecode" | "pickle" | "archive" | "document" | "unknown";
      readonly name: string;
      readonly sha256: Sha256;
      /** Of what can be read as far as its loader would: programs, bytecode, pickles; null for all else. */
      readonly bytes: Uint8Array | null;
    }
  | { readonly kind: "lfs-pointer"; readonly sha256: Sha256 }
  | { readonly kind: "link"; readonly target: string; readonly leads: LinkEnd }
  | { readonly kind: "submodule"; readonly commit: Sha }
  | { readonly kind: "special"; readonly what: Extract<Entry, { kind: "special" }>["what"] }
  /** Could not be read at all. */
  | { readonly kind: "unread"; readonly fault: Fault };

export interface TextContent {
  readonly kind: "text";
  readonly text: string;
  /** The file itself: Python reads its own encoding from it. */
  readonly bytes: Uint8Array;
  /** What is odd about the bytes: how they differ from plain UTF-8. */
  readonly oddity: "utf-16" | "utf-16-without-bom" | "utf-32" | "invalid-utf8" | "nul" | "python-cookie" | null;
  /** A Python file's own word on its encoding, when that is not UTF-8 or a subset. */
  readonly cookie: string | null;
}

/** Where a symbolic link ends, judged by the paths of the tree. */
export type LinkEnd = "file-inside" | "folder-inside" | "outside-artifact" | "outside-tree" | "dangling" | "loop";
