import type { Excerpt, Finding, Masked, RuleId } from "../core/finding.ts";
import type { Fingerprint } from "../core/ids.ts";
import type { Location } from "../core/location.ts";
import type { Confidence, Severity } from "../core/severity.ts";
import { sha256 } from "../text/hash.ts";

/** What a rule says of every finding it raises; from its rule.yaml. */
export interface RuleGrade {
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

export interface Raised {
  readonly rule: RuleId;
  /** "state" when left out. */
  readonly about?: Finding["about"];
  readonly grade: RuleGrade;
  readonly primary: Location;
  /** What was found, without where: findings with the same rule and key are the same finding. */
  readonly key: string;
  /** The rule's title when left out. */
  readonly message?: string;
  readonly shown?: { readonly quote: Masked; readonly excerpt: Excerpt };
}

/** The only maker of findings. */
export function raise({ rule, about = "state", grade, primary, key, message, shown }: Raised): Finding {
  const finding: Finding = {
    rule,
    about,
    severity: grade.severity,
    confidence: grade.confidence,
    message: message ?? grade.title,
    primary,
    related: [],
    fingerprint: sha256(`${rule}\0${key}`).slice(0, 32) as string as Fingerprint,
  };
  return { ...finding, ...shown };
}
