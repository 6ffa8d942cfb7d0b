import type { Location } from "../../core/location.ts";
import type { Span } from "../../core/span.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { ArtifactSource } from "../../facts/artifact/source.ts";
import type { Versions } from "../../facts/versions/versions.ts";

/** Where a rule fired in one artifact. */
export interface Hit {
  readonly source: ArtifactSource;
  readonly span: Span;
  /** What was found, without where: the same key is the same finding. */
  readonly key: string;
  /** What follows the rule's title; empty where that says all. */
  readonly detail?: string;
  readonly related?: readonly Location[];
}

/** A rule as code: a pure function of what is known of one artifact. */
export type Check = (artifact: UnderstoodArtifact) => Iterable<Hit>;

/** Both sides of a change whose version before is one to compare with. */
export type UnderstoodChange = Versions;

/** A rule about the change itself: what the head has lost, at places of the head. */
export type CheckChange = (change: UnderstoodChange) => Iterable<Hit>;
