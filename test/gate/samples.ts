import { DEFAULTS } from "../../src/policy/defaults.ts";
import type { Artifact, Change } from "../../src/core/artifact.ts";
import type { Capability } from "../../src/core/capability.ts";
import type { Finding } from "../../src/core/finding.ts";
import { asBlobId, asPath, type ArtifactId, type Fingerprint, type Sha, type Sha256 } from "../../src/core/ids.ts";
import type { Examination, GateInput, RunInfo } from "../../src/core/judgement.ts";
import { wholeFile } from "../../src/core/location.ts";
import { NO_LINEAGE } from "../../src/core/lineage.ts";
import type { Evidence, Outcomes, StageOutcome } from "../../src/core/outcome.ts";
import type { Policy, Suppression } from "../../src/core/policy.ts";

/** When all samples are judged. */
export const NOW: Date = new Date("2026-03-01T12:00:00Z");

export const ENFORCED: RunInfo = {
  scope: "scan",
  enforced: true,
  compared: null,
  base: null,
  forkPoint: null,
  head: null,
  policy: { path: null, ref: null, sha256: "0".repeat(64) as Sha256, profile: "balanced" },
};

/** Compared with a base: only then a capability can be gained. */
export const AGAINST_BASE: RunInfo = { ...ENFORCED, base: "b".repeat(40) as Sha };

/** The thresholds of the balanced profile; nothing is suppressed. */
export const BALANCED: Policy = {
  profile: "balanced",
  repository: null,
  artifacts: { include: ["tools/**"], exclude: [] },
  imports: { allow: null, deny: [], presets: [] },
  capabilities: { gained: "hold", allow: [], deny: [] },
  stages: {
    rules: { required: true, packs: [] },
    ast: { required: true },
    review: DEFAULTS.balanced.stages.review,
    supplyChain: { required: true, failOn: "high", unpinned: "hold", maxAgeDays: 30 },
    sandbox: DEFAULTS.balanced.stages.sandbox,
  },
  gate: {
    reject: { severity: "critical", confidence: "medium" },
    hold: { severity: "high", confidence: "medium" },
    approvals: { minimum: 1, authorMayApprove: false, teams: [], expiresDays: 7 },
    limits: { evolutionsPerHour: 10, activeArtifacts: 200, driftFromAnchor: 20 },
  },
  disclosure: "full",
  suppressions: [],
};

export function print(name: string): Fingerprint {
  return name as Fingerprint;
}

/** At hold level of the balanced profile, unless it is told otherwise. */
export function sampleFinding(differing: Partial<Finding> = {}): Finding {
  return {
    rule: "rules/sample",
    about: "state",
    severity: "high",
    confidence: "high",
    message: "a sample",
    primary: wholeFile(asPath("tools/a.py")),
    related: [],
    fingerprint: print("sample"),
    ...differing,
  };
}

export function findingAtLine(line: number, differing: Partial<Finding> = {}): Finding {
  return sampleFinding({ ...differing, primary: { ...wholeFile(asPath("tools/a.py")), line, endLine: line } });
}

/** A tool of one file. */
export function sampleArtifact(id = "tools/a.py"): Artifact {
  const path = asPath(id);
  return {
    id: id as ArtifactId,
    kind: "tool",
    root: path,
    entries: [{ kind: "file", path, blob: asBlobId(id), executable: false }],
    format: "plain",
    name: null,
    digest: "sha256:00",
  };
}

export function modified(id?: string): Extract<Change, { kind: "modified" }> {
  return { kind: "modified", head: sampleArtifact(id), before: sampleArtifact(id), standing: "baseline" };
}

/** A stage that looked at one file. */
export function completed(head: readonly Finding[] = [], before: readonly Finding[] | null = []): StageOutcome {
  const evidence = { head: { findings: head }, before: before === null ? null : { findings: before } };
  return { kind: "completed", examined: 1, evidence };
}

/** A stage that found nothing, and says what both sides can do. */
export function able(head: readonly Capability[], before: readonly Capability[] | null = []): StageOutcome {
  const side = (capabilities: readonly Capability[]): Evidence => ({ findings: [], capabilities });
  return {
    kind: "completed",
    examined: 1,
    evidence: { head: side(head), before: before === null ? null : side(before) },
  };
}

/** All stages completed and found nothing, except where it is told otherwise. */
export function outcomesOf(differing: Partial<Outcomes> = {}): Outcomes {
  return {
    intake: completed(),
    rules: completed(),
    ast: completed(),
    review: completed(),
    "supply-chain": completed(),
    sandbox: completed(),
    ...differing,
  };
}

/** A modified tool in which nothing was found, except where it is told otherwise. */
export function sampleExamination(differing: Partial<Examination> = {}): Examination {
  return { change: modified(), outcomes: outcomesOf(), coverage: { lookedAt: 1, notLookedAt: [] }, ...differing };
}

/** Nothing to judge, by the balanced profile, except where it is told otherwise. */
export function sampleInput(differing: Partial<GateInput> = {}): GateInput {
  const nothing = { examinations: [], removed: [], steeringEdits: [], approvals: [] };
  return { run: ENFORCED, ...nothing, policy: BALANCED, lineage: NO_LINEAGE, now: NOW, ...differing };
}

/** Accepts the sample finding in the sample artifact for one more millisecond. */
export function sampleSuppression(differing: Partial<Suppression> = {}): Suppression {
  return {
    rule: "rules/sample",
    artifact: "tools/a.py",
    fingerprint: null,
    advisory: null,
    reason: "reviewed",
    expires: new Date(NOW.getTime() + 1),
    ...differing,
  };
}
