import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";

/** A list that a command tells its installer to read. */
export interface ListGiven {
  readonly source: ArtifactSource;
  readonly path: string;
  readonly as: "requirements" | "constraints";
  readonly span: Span;
}
