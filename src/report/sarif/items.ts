import type { Finding } from "../../core/finding.ts";
import { subjectIdOf, type Judged, type Judgement, type Need } from "../../core/judgement.ts";
import { wholeFile } from "../../core/location.ts";
import { placeOfCapability } from "../capability-words.ts";
import { isWithheld } from "../disclose.ts";
import type { Report } from "../report.ts";
import { compareByWeight } from "../worst-first.ts";
import { placedNeedWords } from "../words.ts";

/** What becomes a result: a finding, or a need that has none. */
export interface Item {
  /** The id of a rule, or `gate/<kind of need>`. */
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly confidence: Finding["confidence"];
  readonly message: string;
  readonly excerpt: Finding["excerpt"] | null;
  readonly primary: Finding["primary"];
  readonly related: Finding["related"];
  /** Null for what has none of its own. */
  readonly fingerprint: string | null;
  readonly status: Judged["status"];
  readonly effect: Judged["effect"];
  /** The id of the artifact. */
  readonly artifact: string;
}

/** Everything that was found and everything that a person has to settle, the worst first. */
export function listItems(report: Report): readonly Item[] {
  return report.judgements
    .flatMap((judgement) => [...needItems(judgement), ...findingItems(judgement)])
    .toSorted(worse);
}

function worse(a: Item, b: Item): number {
  return compareByWeight({ ...a, finding: a }, { ...b, finding: b });
}

function findingItems({ findings, subject }: Judgement): readonly Item[] {
  return findings.map(({ finding, status, effect }) => {
    const { rule, severity, confidence, message, excerpt = null, primary, related } = finding;
    const fingerprint = isWithheld(finding) ? null : finding.fingerprint;
    const artifact = subjectIdOf(subject);
    return { rule, severity, confidence, message, excerpt, primary, related, fingerprint, status, effect, artifact };
  });
}

function needItems({ needs, subject }: Judgement): readonly Item[] {
  return needs.flatMap((need) => {
    const place = placeOf(need);
    if (place === null) return [];
    return {
      rule: `gate/${need.kind}`,
      severity: "medium",
      confidence: "high",
      message: placedNeedWords(need),
      excerpt: null,
      primary: place,
      related: [],
      fingerprint: null,
      status: "new",
      effect: "hold",
      artifact: subjectIdOf(subject),
    } satisfies Item;
  });
}

/** Null for a need that is a finding, and so in the list already. */
function placeOf(need: Need): Finding["primary"] | null {
  switch (need.kind) {
    case "finding":
      return null;
    case "capability": {
      const { origin: _origin, ...place } = placeOfCapability(need.capability);
      return place;
    }
    case "limit":
    case "drift":
    case "tests":
      return wholeFile(need.at);
    case "steering":
      return wholeFile(need.path);
  }
}
