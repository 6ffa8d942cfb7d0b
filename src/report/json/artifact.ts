import { comparable, type Artifact } from "../../core/artifact.ts";
import { NO_DELTA } from "../../core/capability-delta.ts";
import { decisionOf, STEERING_ID, type Judgement } from "../../core/judgement.ts";
import { STAGE_IDS } from "../../core/stage-id.ts";
import type { Report } from "../report.ts";
import { stageWord } from "../stages.ts";
import { deltaDocument } from "./capability.ts";
import { evidenceDocument } from "./evidence.ts";
import { findingDocument } from "./finding.ts";
import { metDocument, needDocument } from "./need.ts";
import { trialDocument } from "./trial.ts";

/** A judged artifact as `evogate-report/1` has it; keys in the order of the contract. */
export function artifactDocument(judgement: Judgement, report: Report): object {
  const { outcomes, findings, delta, needs, met, coverage, trial } = judgement;
  return {
    ...subjectDocument(judgement.subject),
    decision: decisionOf(judgement),
    stages: outcomes === null ? {} : Object.fromEntries(STAGE_IDS.map((id) => [id, stageWord(outcomes[id])])),
    needs: needs.map(needDocument),
    ...(met.length === 0 ? {} : { met: met.map(metDocument) }),
    findings: findings.map((judged) => findingDocument(judged, report.rules.get(judged.finding.rule))),
    capabilities: deltaDocument(delta),
    notLookedAt: coverage.notLookedAt,
    ...(trial === null ? {} : { trial: trialDocument(trial) }),
    ...evidenceOf(judgement, report),
  };
}

function evidenceOf(judgement: Judgement, { hasEvidence }: Report): object {
  const evidence = hasEvidence ? evidenceDocument(judgement) : null;
  return evidence === null ? {} : { evidence };
}

/** An artifact that is the same on both sides: no stage looks at it. */
export function unchangedDocument({ artifact, standing }: Report["unchanged"][number]): object {
  return {
    ...identity(artifact),
    change: "unchanged",
    digest: artifact.digest,
    approvedDigest: standing === "approved" ? artifact.digest : null,
    baseline: standing === "baseline",
    decision: "promote",
    stages: {},
    needs: [],
    findings: [],
    capabilities: deltaDocument(NO_DELTA),
    notLookedAt: [],
  };
}

function subjectDocument(subject: Judgement["subject"]): object {
  switch (subject.kind) {
    case "steering": {
      const fixed = { id: STEERING_ID, path: ".", kind: "policy", format: "steering", change: "modified" };
      return { ...fixed, digest: null, approvedDigest: null, baseline: false };
    }
    case "removed":
      return { ...identity(subject.before), change: "removed", digest: null, approvedDigest: null, baseline: false };
    case "added":
      return {
        ...identity(subject.head),
        change: "added",
        digest: subject.head.digest,
        approvedDigest: null,
        baseline: false,
      };
    case "modified": {
      const approved = subject.standing === "approved" ? subject.before.digest : null;
      const baseline = subject.standing === "baseline" && comparable(subject) !== null;
      const { head } = subject;
      return { ...identity(head), change: "modified", digest: head.digest, approvedDigest: approved, baseline };
    }
  }
}

function identity({ id, root, kind, format }: Artifact): object {
  return { id, path: root, kind, format };
}
