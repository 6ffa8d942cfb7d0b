import type { CapabilityPattern } from "../core/capability-pattern.ts";
import type { Fingerprint } from "../core/ids.ts";
import type { Policy, Profile, Suppression } from "../core/policy.ts";
import { DEFAULT_PROFILE, DEFAULTS } from "./defaults.ts";
import { parseExpiry } from "./expiry.ts";
import type { WrittenPattern, WrittenPolicy, WrittenSuppression } from "./written-policy.ts";

/**
 * Fills in what the file does not say from its profile, or from the one of `--profile`: that replaces the profile, not
 * the keys that are written. Mappings are filled key by key; a list that is written replaces the list of the profile.
 * Says nothing about whether the result makes sense: see checkMeaning.
 */
export function resolvePolicy(written: WrittenPolicy, profile: Profile | null): Policy {
  const defaults = DEFAULTS[profile ?? written.profile ?? DEFAULT_PROFILE];
  return {
    profile: defaults.profile,
    repository: written.repository ?? null,
    artifacts: { ...defaults.artifacts, ...written.artifacts },
    imports: { ...defaults.imports, ...written.imports },
    capabilities: {
      gained: written.capabilities?.gained ?? defaults.capabilities.gained,
      allow: written.capabilities?.allow?.map(resolvePattern) ?? defaults.capabilities.allow,
      deny: written.capabilities?.deny?.map(resolvePattern) ?? defaults.capabilities.deny,
    },
    stages: {
      rules: { ...defaults.stages.rules, ...written.stages?.rules },
      ast: { ...defaults.stages.ast, ...written.stages?.ast },
      review: {
        ...defaults.stages.review,
        ...written.stages?.review,
        budget: { ...defaults.stages.review.budget, ...written.stages?.review?.budget },
      },
      supplyChain: { ...defaults.stages.supplyChain, ...written.stages?.supplyChain },
      sandbox: { ...defaults.stages.sandbox, ...written.stages?.sandbox },
    },
    gate: {
      reject: { ...defaults.gate.reject, ...written.gate?.reject },
      hold: { ...defaults.gate.hold, ...written.gate?.hold },
      approvals: { ...defaults.gate.approvals, ...written.gate?.approvals },
      limits: { ...defaults.gate.limits, ...written.gate?.limits },
    },
    disclosure: written.disclosure ?? defaults.disclosure,
    suppressions: (written.suppressions ?? []).flatMap(resolveSuppression),
  };
}

function resolvePattern({ kind, target, except = [] }: WrittenPattern): CapabilityPattern {
  return { kind, target, except };
}

/** One whose day does not exist accepts nothing, so it is left out here; checkMeaning refuses the file for it. */
function resolveSuppression(written: WrittenSuppression): Suppression[] {
  const { rule, artifact, fingerprint = null, advisory = null, reason, expires } = written;
  const end = parseExpiry(expires);
  if (end === null) return [];
  return [{ rule, artifact, fingerprint: fingerprint as Fingerprint | null, advisory, reason, expires: end }];
}
