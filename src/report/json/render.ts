import type { RunInfo, WeighedReview } from "../../core/judgement.ts";
import type { SuppressionNotice } from "../../core/policy.ts";
import { SEVERITIES } from "../../core/severity.ts";
import { runDecision, type PublicReport } from "../report.ts";
import { noticeWords } from "../suppression.ts";
import { summariseStages } from "../stages.ts";
import { artifactDocument, unchangedDocument } from "./artifact.ts";
import { escapeJson } from "./escape.ts";

/** The report as `evogate-report/1`: the same inputs give the same bytes. Ends with a line feed. */
export function renderJson(report: PublicReport): string {
  const { tool, run, judgements, unchanged } = report;
  const findings = judgements.flatMap((judgement) => judgement.findings);
  const count = (severity: string): number => findings.filter(({ finding }) => finding.severity === severity).length;
  const artifacts = [
    ...judgements.map((judgement) => artifactDocument(judgement, report)),
    ...unchanged.map(unchangedDocument),
  ] as readonly { readonly id: string }[];
  const document = {
    schema: "evogate-report/1",
    tool,
    scope: run.scope,
    enforced: run.enforced,
    run: runDocument(run),
    decision: runDecision(report),
    stages: summariseStages(judgements),
    artifacts: artifacts.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))),
    ...(report.suppressions.length === 0 ? {} : { suppressions: report.suppressions.map(noticeDocument) }),
    ...(report.reviews.length === 0 ? {} : { reviews: report.reviews.map(reviewDocument) }),
    summary: {
      artifacts: judgements.length,
      examinedFiles: judgements.reduce((sum, { coverage }) => sum + coverage.lookedAt, 0),
      findings: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])),
    },
  };
  return escapeJson(`${JSON.stringify(document, null, 2)}\n`);
}

/** `shard` is left out where all changes are judged, `databases`, `sandboxes` and `review` where nobody was asked. */
function runDocument({ base, forkPoint, head, policy, shard, databases, sandboxes, review }: RunInfo): object {
  return {
    base,
    forkPoint,
    head,
    policy,
    ...(shard === undefined ? {} : { shard }),
    ...(databases === undefined ? {} : { databases }),
    ...(sandboxes === undefined ? {} : { sandboxes }),
    ...(review === undefined ? {} : { review }),
  };
}

function reviewDocument({ by, because }: WeighedReview): object {
  return { by, counts: because === null, ...(because === null ? {} : { because }) };
}

function noticeDocument(notice: SuppressionNotice): object {
  const { rule, artifact, fingerprint, expires } = notice.suppression;
  const text = noticeWords(notice);
  return { problem: notice.problem, rule, artifact, fingerprint, expires: expires.toISOString(), text };
}
