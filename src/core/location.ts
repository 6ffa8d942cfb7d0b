import type { Path } from "./ids.ts";

/** 1-based, columns in UTF-16 code units, ends exclusive (SARIF `utf16CodeUnits`). */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place in a file, or in a `member` of an archive. Paths are relative to the tree, not to the artifact. */
export interface Location extends Region {
  readonly path: Path;
  readonly member?: string;
}

/** A finding about a file as a whole stands at 1:1. */
export function wholeFile(path: Path, member?: string): Location {
  const at = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return member === undefined ? at : { ...at, member };
}

/** The path as people read it: `kit.zip!scripts/run.sh` for a member of an archive. */
export function placeName(at: { readonly path: Path; readonly member?: string }): string {
  return at.member === undefined ? at.path : `${at.path}!${at.member}`;
}
