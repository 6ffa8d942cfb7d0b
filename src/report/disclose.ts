import { NO_DELTA, type GainedCapability } from "../core/capability-delta.ts";
import type { Capability, Target } from "../core/capability.ts";
import type { Finding, Masked, RuleId } from "../core/finding.ts";
import type { Fingerprint } from "../core/ids.ts";
import type { Exceeded, Judged, Judgement, Need } from "../core/judgement.ts";
import { wholeFile } from "../core/location.ts";
import type { StageId } from "../core/stage-id.ts";
import { placeOfCapability } from "./capability-words.ts";
import type { PublicReport, Report } from "./report.ts";

/** Where a report goes: `shown` is what the author of a change can see, `file` what only its owner reads. */
export type Channel = "shown" | "file";

/**
 * What of a report its channel may show. Under `disclosure: class-only` whoever sees a shown report learns the class of
 * a finding and its file, not what gave it away: an agent that can retry would otherwise learn the rules by trying.
 */
export function disclose(report: Report, channel: Channel): PublicReport {
  if (report.disclosure === "full" || channel === "file") return report as PublicReport;
  const judgements = report.judgements.map(withhold);
  return { ...report, rules: new Map(), suppressions: [], hasEvidence: false, judgements } as unknown as PublicReport;
}

/** Whether a finding's class is all that is shown of it. */
export function isWithheld({ rule }: Pick<Finding, "rule">): boolean {
  return rule.endsWith("/withheld");
}

const CLASSES: Readonly<Record<StageId, string>> = {
  intake: "content that cannot be judged as it is",
  rules: "text or code that is not acceptable",
  ast: "code that may do what is not acceptable",
  review: "a change that a model speaks against",
  "supply-chain": "a package that is not acceptable",
  sandbox: "behaviour under test that is not acceptable",
};

function withhold(judgement: Judgement): Judgement {
  const findings = judgement.findings.map(withholdJudged);
  const needs = judgement.needs.map(withholdNeed);
  const met = judgement.met.map(({ need, by }) => ({ need: withholdNeed(need), by }));
  return { ...judgement, trial: null, findings, needs, met, delta: NO_DELTA };
}

function withholdNeed(need: Need): Need {
  switch (need.kind) {
    case "finding":
      return { kind: "finding", judged: withholdJudged(need.judged) };
    case "capability":
      return { kind: "capability", capability: withholdCapability(need.capability), widens: null };
    case "limit":
    case "drift":
      return { ...need, ...WITHHELD_EXCESS };
    case "tests":
    case "steering":
      return need;
  }
}

/** No policy allows fewer than none. */
const WITHHELD_EXCESS: Exceeded = { count: -1, allowed: -1 };

/** Whether of an exceeded limit its name is all that is shown: how far one may go is a threshold. */
export function isWithheldExcess({ allowed }: Exceeded): boolean {
  return allowed < 0;
}

/** No capability that was found has a target without a letter. */
const WITHHELD_TARGET: Target = { match: "exact", value: "" };

/** Whether of a gained capability its kind and its file are all that is shown. */
export function isWithheldGain({ capability }: GainedCapability): boolean {
  return capability.target.match === "exact" && capability.target.value === "";
}

function withholdCapability(capability: Capability): Capability {
  const { origin, path, member } = placeOfCapability(capability);
  return { ...capability, target: WITHHELD_TARGET, origins: [origin], at: [{ ...wholeFile(path, member), origin }] };
}

function withholdJudged(judged: Judged): Judged {
  const { severity, confidence, about, rule, primary } = judged.finding;
  const stage = rule.slice(0, rule.indexOf("/")) as StageId;
  const { path, member } = primary;
  const finding: Finding = {
    rule: `${stage}/withheld` satisfies RuleId,
    about,
    severity,
    confidence,
    message: CLASSES[stage] as Masked,
    primary: wholeFile(path, member),
    related: [],
    fingerprint: "withheld" as Fingerprint,
  };
  const { status, effect } = judged;
  return { finding, status, effect };
}
