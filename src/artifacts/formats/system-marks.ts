import type { Format } from "./format.ts";

/**
 * The marks of a system, and what knows it. A mark only adds: whoever plants one is asked more, never less. Whatever bears
 * none is what it would be without this table.
 */
export interface SystemMarks {
  /** Whether it names an artifact that is one file only: in a skill, such files are its parts. */
  readonly isOneFile?: true;
  /** Of a path of the artifact, from the top of the tree. */
  readonly path?: RegExp;
  /** Ends of paths of files that make whatever lies in their folder, or is a folder there, part of the system. */
  readonly beside?: readonly string[];
  /** In the first 4 KiB of a file whose path is `of`. */
  readonly text?: { readonly of: RegExp; readonly has: RegExp };
  /** Heavy or rare: loaded with the first artifact that bears a mark. Left out where the system keeps no records. */
  load?(): Promise<Format>;
}
