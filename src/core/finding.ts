import type { Brand, NonEmpty } from "./brand.ts";
import type { Fingerprint } from "./ids.ts";
import type { Location } from "./location.ts";
import type { Confidence, Severity } from "./severity.ts";
import type { StageId } from "./stage-id.ts";

/** `<stage>/<kebab-name>`: the prefix names the stage that can raise it. */
export type RuleId = `${StageId}/${string}`;

/** Text in which every secret of its file is masked; only text/mask makes it. */
export type Masked = Brand<string, "masked">;

/** The line of a finding, or the part of a long line around it. */
export interface Excerpt {
  readonly text: Masked;
  /** What to point at, in UTF-16 units of `text`: from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** True when `text` is not the whole line. */
  readonly isCut: boolean;
}

export interface Finding {
  readonly rule: RuleId;
  /** Only a finding about the "state" of one side can be known from the version before. */
  readonly about: "state" | "change";
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One line in plain words. May hold scanned text: escape it for the place where it is shown. */
  readonly message: string;
  readonly quote?: Masked;
  readonly excerpt?: Excerpt;
  readonly primary: Location;
  readonly related: readonly Location[];
  readonly fingerprint: Fingerprint;
  /** What to do about just this one; left out where the rule's own words say it. */
  readonly fix?: string;
  /** Every name of the advisory that it is about: a suppression can name one of them. */
  readonly advisories?: NonEmpty<string>;
  /** What a policy key for findings of its kind says of it, which counts before the thresholds of the gate. */
  readonly ruling?: Ruling;
  /** How many conditions it takes to run; left out where nobody counts them. With fewer it is no known one. */
  readonly guards?: number;
}

/** `ignore`: never blocks. `hold`: held at least when it is new, and rejected where the gate rejects. `reject`: always. */
export type Ruling = "ignore" | "hold" | "reject";

/**
 * What a model says of one finding, which it neither makes milder nor takes away. It is the finding's by rule,
 * fingerprint and the start of its place.
 */
export interface Opinion {
  readonly rule: RuleId;
  readonly fingerprint: Fingerprint;
  readonly at: Location;
  /** One line. May hold scanned text: escape it for the place where it is shown. */
  readonly says: Masked;
}

/** What is the same for every finding of a rule. Written once, in its rule.yaml. */
export interface RuleMeta {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly why: string;
  readonly fix: string;
  /** CWE, OWASP and MITRE ATLAS ids. */
  readonly taxonomy: readonly string[];
  /** The version of Evogate that first had it; null for a rule of a user's pack. */
  readonly since: string | null;
}
