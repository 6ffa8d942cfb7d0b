import type { UnderstoodArtifact } from "../artifact/artifact-facts.ts";

/** Both versions of an artifact. */
export interface Versions {
  readonly head: UnderstoodArtifact;
  readonly before: UnderstoodArtifact;
}
