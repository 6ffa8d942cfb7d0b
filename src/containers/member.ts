import type { Result } from "../core/fault.ts";

/** One entry of an archive. */
export interface Member {
  /** As the archive names it: hostile text, not a path to write to. `Opened.problems` says what is wrong with it. */
  readonly name: string;
  /** In bytes, as the archive says; what is read may differ, and is then a fault. */
  readonly size: number;
  readonly kind: "file" | "link" | "special" | "folder";
  /**
   * The content, unpacked and checked; the target for a link, nothing for a folder. Faults: `too-large` beyond a limit,
   * `archive-unread` for what is damaged, encrypted or packed by a method that is not known here.
   */
  read(): Result<Uint8Array>;
}

/** An archive that was opened. Whatever is wrong with it as a whole, or with its headers, is a problem in plain words. */
export interface Opened {
  readonly format: "zip" | "tar" | "gzip";
  readonly members: readonly Member[];
  readonly problems: readonly string[];
}

/** The name of what stands before a zip archive: a shebang line, a picture, a program. */
export const PREFIX_NAME = "(before the archive)";
/** The name of what a gzip file holds when it does not say. */
export const CONTENT_NAME = "(content)";
