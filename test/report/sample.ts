import { maskFile, quoteOf } from "../../src/text/mask.ts";
import type { Artifact, Change } from "../../src/core/artifact.ts";
import type { Excerpt, Finding, Masked, RuleId, RuleMeta } from "../../src/core/finding.ts";
import {
  asBlobId,
  asPath,
  type ArtifactId,
  type Digest,
  type Fingerprint,
  type Sha,
  type Sha256,
} from "../../src/core/ids.ts";
import { placeName, type Location } from "../../src/core/location.ts";
import { NO_DELTA } from "../../src/core/capability-delta.ts";
import type { Coverage, Judged, Judgement, RunInfo } from "../../src/core/judgement.ts";
import { examined, type Outcomes } from "../../src/core/outcome.ts";
import { disclose } from "../../src/report/disclose.ts";
import type { PublicReport, Report } from "../../src/report/report.ts";

/** Digests, commits and hashes of samples: one digit, repeated. */
const hex = (digit: string, length = 64): string => digit.repeat(length);

export const RUN: RunInfo = {
  scope: "scan",
  enforced: true,
  compared: { base: "main", head: "HEAD" },
  base: hex("b", 40) as Sha,
  forkPoint: hex("f", 40) as Sha,
  head: hex("1", 40) as Sha,
  policy: { path: ".evogate/policy.yaml", ref: hex("b", 40) as Sha, sha256: hex("5") as Sha256, profile: "balanced" },
};

export function makeArtifact(root: string, more: Partial<Artifact> = {}): Artifact {
  const entry = { kind: "file", path: asPath(`${root}/SKILL.md`), blob: asBlobId(root), executable: false } as const;
  return {
    id: root as ArtifactId,
    kind: "skill",
    root: asPath(root),
    entries: [entry],
    format: "agent-skill",
    name: "sample",
    digest: `sha256:${hex("d")}` satisfies Digest,
    ...more,
  };
}

/** A rule whose texts are named for it. */
export function makeRule(id: RuleId, more: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id,
    title: "Takes what it should not take",
    severity: "high",
    confidence: "high",
    why: "It reads what belongs to somebody else, and nobody sees it.",
    fix: "Ask for the value instead of looking for it.",
    taxonomy: ["CWE-200"],
    since: "0.1.0",
    ...more,
  };
}

/** `line` is the whole line of the file, `marked` the part that was found. */
export function showLine(line: string, marked: string): { readonly quote: Masked; readonly excerpt: Excerpt } {
  const from = line.indexOf(marked);
  const masked = maskFile(line);
  const text = masked as string as Masked;
  return {
    quote: quoteOf(masked, from, from + marked.length),
    excerpt: { text, from, to: from + marked.length, isCut: false },
  };
}

export function makeFinding(rule: RuleId, at: Partial<Location>, more: Partial<Finding> = {}): Finding {
  const primary = { path: asPath("skills/pdf/SKILL.md"), line: 1, column: 1, endLine: 1, endColumn: 1, ...at };
  return {
    rule,
    about: "state",
    severity: "high",
    confidence: "high",
    message: `Found by ${rule} in ${placeName(primary)}`,
    primary,
    related: [],
    fingerprint: hex("a", 32) as Fingerprint,
    ...more,
  };
}

export function makeJudged(finding: Finding, effect: Judged["effect"], status: Judged["status"] = "new"): Judged {
  return { finding, effect, status };
}

const LOOKED_AT: Coverage = { lookedAt: 3, notLookedAt: [] };

/** Both stages looked at everything. */
export function completed(files: number): Outcomes {
  const outcome = examined(files, { head: { findings: [] }, before: null }, []);
  return { intake: outcome, rules: outcome, ast: outcome, review: outcome, "supply-chain": outcome, sandbox: outcome };
}

export function makeJudgement(subject: Change | Judgement["subject"], more: Partial<Judgement> = {}): Judgement {
  return {
    subject,
    outcomes: completed(3),
    coverage: LOOKED_AT,
    findings: [],
    delta: NO_DELTA,
    needs: [],
    met: [],
    gaps: [],
    trial: null,
    ...more,
  };
}

export function makeReport(judgements: readonly Judgement[], more: Partial<Report> = {}): PublicReport {
  const report: Report = {
    tool: { name: "evogate", version: "0.1.0" },
    run: RUN,
    disclosure: "full",
    judgements,
    unchanged: [],
    suppressions: [],
    reviews: [],
    hasEvidence: false,
    rules: new Map(),
    ...more,
  };
  return disclose(report, "shown");
}
