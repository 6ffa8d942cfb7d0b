import type { NonEmpty } from "./brand.ts";
import type { RuleMeta } from "./finding.ts";
import type { Path, Sha256 } from "./ids.ts";
import type { Location } from "./location.ts";

/** Rules that users wrote: a file that the policy names, read where the policy is read. Nothing is compiled yet. */
export interface RulePack {
  readonly path: Path;
  /** Of the bytes of the file. */
  readonly sha256: Sha256;
  readonly rules: NonEmpty<PackRule>;
}

/** What a report says of a pack that was used. */
export type PackReference = Pick<RulePack, "path" | "sha256">;

/** The ids of the rules of all packs begin with this. Ids of built-in rules have one slash, so none can be the same. */
export const PACK_RULE_PREFIX = "rules/pack/";

export interface PackRule {
  readonly meta: RuleMeta;
  /** Where its id stands. */
  readonly at: Location;
  readonly patterns: NonEmpty<PackPattern>;
}

/** What is looked for on one line at a time. */
export interface PackPattern {
  readonly regex: WrittenRegex;
  readonly ignoreCase: boolean;
  /** Cancels every match on the same line. */
  readonly unless: WrittenRegex | null;
  /** Names of contexts; null: everywhere. */
  readonly in: readonly string[] | null;
  /** A sentence that forbids or describes the thing does not do it. */
  readonly negatable: boolean;
  /** Globs on the path within the artifact; null: every file. */
  readonly files: readonly string[] | null;
}

/** A regex in the syntax of RE2, and where it stands in its pack. */
export interface WrittenRegex {
  readonly source: string;
  readonly at: Location;
}
