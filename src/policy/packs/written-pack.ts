import type { NonEmpty } from "../../core/brand.ts";
import type { Confidence, Severity } from "../../core/severity.ts";

/** A rule pack whose shape is right, as somebody wrote it. */
export interface WrittenPack {
  readonly rules: NonEmpty<WrittenRule>;
}

interface WrittenRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly why: string;
  readonly fix: string;
  readonly taxonomy?: readonly string[];
  readonly patterns: NonEmpty<WrittenPattern>;
}

export interface WrittenPattern {
  readonly regex: string;
  readonly ignoreCase?: boolean;
  readonly unless?: string;
  readonly in?: readonly string[];
  readonly negatable?: boolean;
  readonly files?: readonly string[];
}
