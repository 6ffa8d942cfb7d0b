import type { Path } from "../../core/ids.ts";
import type { Location } from "../../core/location.ts";
import type { Span } from "../../core/span.ts";
import type { Lines } from "../../text/positions.ts";
import type { ReadSource, SourceReport } from "../source-report.ts";

/** A text file of an artifact, or a member of an archive. */
export interface SourceFile {
  readonly path: Path;
  readonly member?: string;
  /** Path within the artifact, or the member's name. */
  readonly name: string;
  readonly isExecutable: boolean;
  /** What spans of its sources count in, once they are placed. */
  readonly text: string;
  readonly lines: Lines;
}

/** One source of an artifact: a file, or code inside one at any depth. */
export interface ArtifactSource extends ReadSource, SourceReport {
  readonly file: SourceFile;
  /** What made it code (`fence`, `cell`, `eval`); null for the file itself. */
  readonly how: string | null;
  /** False for code in a text that its reader is not to run: nothing that it does is asked for. */
  readonly isMeant: boolean;
  /** Where a stretch of this source stands in its file. */
  place(span: Span): Span;
}

/** Where a stretch of a source stands, for people. */
export function locate({ file, place }: Pick<ArtifactSource, "file" | "place">, span: Span): Location {
  const { start, end } = place(span);
  const at = { path: file.path, ...file.lines.regionOf(start, end) };
  return file.member === undefined ? at : { ...at, member: file.member };
}

/** The beginning of a stretch: of a definition, a test, a file. */
export function locateStart(source: Pick<ArtifactSource, "file" | "place">, { start }: Span): Location {
  return locate(source, { start, end: start });
}
