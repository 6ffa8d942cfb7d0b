import type { Location } from "../../core/location.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import type { DependencyReport } from "../../facts/dependencies/report.ts";

/** One side of a change, and what it installs. */
export interface SuppliedArtifact {
  readonly understood: UnderstoodArtifact;
  readonly supplies: DependencyReport;
}

/** Where a rule fired: a place in a source of the artifact. */
export interface SupplyHit {
  readonly at: Location;
  /** What was found, without where: the same key is the same finding. */
  readonly key: string;
  /** What follows the rule's title; empty where that says all. */
  readonly detail: string;
}

/** A rule as code: a pure function of what is known of one side. */
export type SupplyCheck = (side: SuppliedArtifact) => Iterable<SupplyHit>;

/** A rule about the change itself, at places of the head. */
export type SupplyCheckChange = (change: {
  readonly head: SuppliedArtifact;
  readonly before: SuppliedArtifact;
}) => Iterable<SupplyHit>;
