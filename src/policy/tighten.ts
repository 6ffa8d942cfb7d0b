import { fail, ok, type Result } from "../core/fault.ts";
import type { CapabilityPattern } from "../core/capability-pattern.ts";
import { PROFILES, UNPINNED, type LimitPolicy, type Policy, type Suppression } from "../core/policy.ts";
import { isAtLeast, SEVERITIES, type Threshold } from "../core/severity.ts";
import { DEFAULTS } from "./defaults.ts";
import type { BuiltKey } from "./keys.ts";
import { REVIEW_LOOSER } from "./tighten-review.ts";
import { SANDBOX_LOOSER } from "./tighten-sandbox.ts";

type IsLooser = (base: Policy, candidate: Policy) => boolean;

/** The keys that decide something by themselves: `profile` only sets others, and a threshold counts as a whole. */
type DecidingKey = Exclude<
  BuiltKey,
  | "profile"
  | "artifacts"
  | "imports"
  | "capabilities"
  | "stages"
  | "stages.rules"
  | "stages.ast"
  | "stages.review"
  | "stages.review.budget"
  | "stages.supplyChain"
  | "stages.sandbox"
  | "gate"
  | `gate.${"reject" | "hold"}.${string}`
  | "gate.approvals"
  | "gate.limits"
  | `${string}[]${string}`
>;

/** When a candidate decides more mildly than the base. A key that is forgotten here does not compile. */
const LOOSER: Readonly<Record<DecidingKey, IsLooser>> = {
  // Another name would let approvals count that were given elsewhere.
  repository: (base, candidate) => base.repository !== candidate.repository,
  "artifacts.include": (base, candidate) => !isSuperset(candidate.artifacts.include, base.artifacts.include),
  "artifacts.exclude": (base, candidate) => !isSuperset(base.artifacts.exclude, candidate.artifacts.exclude),
  "imports.allow": (base, candidate) => allowsMore(base.imports.allow, candidate.imports.allow),
  "imports.deny": (base, candidate) => !isSuperset(candidate.imports.deny, base.imports.deny),
  "imports.presets": (base, candidate) => !isSuperset(candidate.imports.presets, base.imports.presets),
  "capabilities.gained": (base, candidate) =>
    base.capabilities.gained === "hold" && candidate.capabilities.gained === "allow",
  "capabilities.allow": (base, candidate) =>
    !isSuperset(base.capabilities.allow.map(wordPattern), candidate.capabilities.allow.map(wordPattern)),
  "capabilities.deny": (base, candidate) =>
    !isSuperset(candidate.capabilities.deny.map(wordPattern), base.capabilities.deny.map(wordPattern)),
  "stages.ast.required": (base, candidate) => base.stages.ast.required && !candidate.stages.ast.required,
  "stages.rules.required": (base, candidate) => base.stages.rules.required && !candidate.stages.rules.required,
  "stages.supplyChain.required": ({ stages: base }, { stages: candidate }) =>
    base.supplyChain.required && !candidate.supplyChain.required,
  "stages.supplyChain.failOn": ({ stages: base }, { stages: candidate }) =>
    SEVERITIES.indexOf(candidate.supplyChain.failOn) < SEVERITIES.indexOf(base.supplyChain.failOn),
  "stages.supplyChain.unpinned": ({ stages: base }, { stages: candidate }) =>
    UNPINNED.indexOf(candidate.supplyChain.unpinned) > UNPINNED.indexOf(base.supplyChain.unpinned),
  "stages.supplyChain.maxAgeDays": ({ stages: base }, { stages: candidate }) =>
    candidate.supplyChain.maxAgeDays > base.supplyChain.maxAgeDays,
  "stages.rules.packs": (base, candidate) => !isSuperset(candidate.stages.rules.packs, base.stages.rules.packs),
  ...REVIEW_LOOSER,
  ...SANDBOX_LOOSER,
  "gate.reject": (base, candidate) => blocksLess(base, candidate, "reject"),
  "gate.hold": (base, candidate) => blocksLess(base, candidate, "hold"),
  "gate.approvals.minimum": (base, candidate) => candidate.gate.approvals.minimum < base.gate.approvals.minimum,
  "gate.approvals.authorMayApprove": (base, candidate) =>
    candidate.gate.approvals.authorMayApprove && !base.gate.approvals.authorMayApprove,
  "gate.approvals.teams": (base, candidate) => !isSuperset(base.gate.approvals.teams, candidate.gate.approvals.teams),
  "gate.approvals.expiresDays": (base, candidate) =>
    candidate.gate.approvals.expiresDays > base.gate.approvals.expiresDays,
  "gate.limits.evolutionsPerHour": (base, candidate) => limitsLess(base, candidate, "evolutionsPerHour"),
  "gate.limits.activeArtifacts": (base, candidate) => limitsLess(base, candidate, "activeArtifacts"),
  "gate.limits.driftFromAnchor": (base, candidate) => limitsLess(base, candidate, "driftFromAnchor"),
  disclosure: (base, candidate) => base.disclosure === "class-only" && candidate.disclosure === "full",
  suppressions: (base, candidate) => !candidate.suppressions.every((added) => isCovered(added, base.suppressions)),
};

/**
 * The keys in which a candidate is looser than the base; none when it only tightens. Globs are compared as texts: one
 * that is merely wider than that of the base counts as another, so that the answer errs on the strict side.
 */
export function loosenings(base: Policy, candidate: Policy): readonly string[] {
  return Object.entries(LOOSER).flatMap(([key, isLooser]) => (isLooser(base, candidate) ? [key] : []));
}

/**
 * The candidate, if it only tightens; else fault `policy-loosened` that names the keys (law 7: flags only tighten).
 * What the base rejects it rejects too: strict alone would only hold critical findings of medium confidence, which
 * balanced rejects. `flags` is what asked for it: `--profile permissive`.
 */
export function refuseLoosening(base: Policy, candidate: Policy, flags: string): Result<Policy> {
  const keys = loosenings(base, candidate);
  if (keys.length === 0) return ok({ ...candidate, gate: { ...candidate.gate, alsoReject: base.gate.reject } });
  return fail("policy-loosened", `${flags} is looser than the policy of the base in ${keys.join(", ")}`);
}

/**
 * Thresholds that are their profiles' own are ordered as the profiles are. It takes that rule because strict does not
 * reject critical findings of medium confidence, which balanced rejects: it only holds them.
 */
function blocksLess(base: Policy, candidate: Policy, key: "reject" | "hold"): boolean {
  if (isProfilesOwn(base, key) && isProfilesOwn(candidate, key)) {
    return PROFILES.indexOf(candidate.profile) > PROFILES.indexOf(base.profile);
  }
  return !isAtLeast(base.gate[key], candidate.gate[key]);
}

function isProfilesOwn(policy: Policy, key: "reject" | "hold"): boolean {
  return isSame(policy.gate[key], DEFAULTS[policy.profile].gate[key]);
}

function isSame(a: Threshold, b: Threshold): boolean {
  return a.severity === b.severity && a.confidence === b.confidence;
}

/** Whether the base accepts the same findings at least as long. */
function isCovered(added: Suppression, base: readonly Suppression[]): boolean {
  return base.some(
    ({ rule, artifact, fingerprint, advisory, expires }) =>
      rule === added.rule &&
      artifact === added.artifact &&
      (fingerprint === null || fingerprint === added.fingerprint) &&
      (advisory === null || advisory === added.advisory) &&
      expires >= added.expires,
  );
}

/** No limit is the highest. */
function limitsLess(base: Policy, candidate: Policy, key: keyof LimitPolicy): boolean {
  const [limit, other] = [base.gate.limits[key], candidate.gate.limits[key]];
  return limit !== null && (other === null || other > limit);
}

/** No list allows everything. */
function allowsMore(base: readonly string[] | null, candidate: readonly string[] | null): boolean {
  return base !== null && (candidate === null || !isSuperset(base, candidate));
}

/** Patterns are compared as texts, as globs are. */
function wordPattern({ kind, target, except }: CapabilityPattern): string {
  return JSON.stringify([kind, target, except.toSorted()]);
}

function isSuperset(all: readonly string[], some: readonly string[]): boolean {
  return some.every((item) => all.includes(item));
}
