import type { Artifact, Entry, Sides } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Tree } from "../../ports/tree.ts";
import type { FileReading } from "../reading/reading.ts";

/** What a format knows of an artifact of its system that no other artifact has: records, hashes, states, limits. */
export interface Format {
  /** What its records say of one side that does not hold. Asked of both sides, so that what was there before is known. */
  check(side: FormatSide): Promise<readonly FormatRemark[]>;
  /** What the change does that the system forbids or counts. `before` is null where everything is new. */
  checkChange?(change: Sides<FormatSide>): Promise<readonly FormatRemark[]>;
}

/** One version of an artifact, and the tree that it lies in: records often lie beside what they are about. */
export interface FormatSide {
  readonly artifact: Artifact;
  /** Of its own files, in their order. */
  readonly readings: readonly FileReading[];
  readonly entries: ReadonlyMap<Path, Entry>;
  readonly read: Tree<"head">["read"];
}

/** The rules that formats raise: folders in `rules/intake/`. */
export const FORMAT_RULES = [
  "record-differs",
  "record-invalid",
  "review-pending",
  "several-systems",
  "unrecorded-evolution",
  "hand-edit",
  "evolution-limit",
  "placeholder-lost",
  "protected-record-changed",
] as const;
export type FormatRule = (typeof FORMAT_RULES)[number];

export interface FormatRemark {
  readonly rule: FormatRule;
  /** In the artifact, or the file of the tree that it is about. */
  readonly path: Path;
  /** 1-based; without one it is about the file as a whole. */
  readonly line?: number;
  /** Follows the rule's title. Part of the finding's key, so it names the thing and not its place. */
  readonly detail: string;
}
