import type { Finding, Masked, RuleId } from "../core/finding.ts";
import type { Fingerprint } from "../core/ids.ts";
import type { Judged, Judgement, Need } from "../core/judgement.ts";
import type { StageId } from "../core/stage-id.ts";
import type { PublicReport, Report } from "./report.ts";

/** Where a report goes: `shown` is what the author of a change can see, `file` what only its owner reads. */
export type Channel = "shown" | "file";

/**
 * What of a report its channel may show. Under `disclosure: class-only` whoever sees a shown report learns the class of
 * a finding and its file, not what gave it away: an agent that can retry would otherwise learn the rules by trying.
 */
export function disclose(report: Report, channel: Channel): PublicReport {
  if (report.disclosure === "full" || channel === "file") return report as PublicReport;
  return { ...report, rules: new Map(), judgements: report.judgements.map(withhold) } as unknown as PublicReport;
}

/** Whether a finding's class is all that is shown of it. */
export function isWithheld({ rule }: Pick<Finding, "rule">): boolean {
  return rule.endsWith("/withheld");
}

const CLASSES: Readonly<Record<StageId, string>> = {
  intake: "content that cannot be judged as it is",
  rules: "text or code that is not acceptable",
  ast: "code that may do what is not acceptable",
};

function withhold(judgement: Judgement): Judgement {
  const findings = judgement.findings.map(withholdJudged);
  const needs = judgement.needs.map(withholdNeed);
  const met = judgement.met.map(({ need, by }) => ({ need: withholdNeed(need), by }));
  return { ...judgement, findings, needs, met };
}

function withholdNeed(need: Need): Need {
  return need.kind === "finding" ? { kind: "finding", judged: withholdJudged(need.judged) } : need;
}

function withholdJudged(judged: Judged): Judged {
  const { severity, confidence, about, rule, primary } = judged.finding;
  const stage = rule.slice(0, rule.indexOf("/")) as StageId;
  const { path, member } = primary;
  const place = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding: Finding = {
    rule: `${stage}/withheld` satisfies RuleId,
    about,
    severity,
    confidence,
    message: CLASSES[stage] as Masked,
    primary: member === undefined ? place : { ...place, member },
    related: [],
    fingerprint: "withheld" as Fingerprint,
  };
  return { ...judged, finding };
}
