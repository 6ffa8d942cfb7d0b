import fc from "fast-check";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import type { CapabilityPattern } from "../../src/core/capability-pattern.ts";
import type { Fingerprint } from "../../src/core/ids.ts";
import {
  PROFILES,
  UNPINNED,
  type ApprovalPolicy,
  type LimitPolicy,
  type Policy,
  type Suppression,
} from "../../src/core/policy.ts";
import { CONFIDENCES, SEVERITIES, type Threshold } from "../../src/core/severity.ts";

export const threshold: fc.Arbitrary<Threshold> = fc.record({
  severity: fc.constantFrom(...SEVERITIES),
  confidence: fc.constantFrom(...CONFIDENCES),
});

const globs = fc.uniqueArray(fc.constantFrom("tools/**", "prompts/**", "memory/**", "**/SKILL.md"), { minLength: 1 });

const packs = fc.uniqueArray(fc.constantFrom(".evogate/a.yaml", ".evogate/rules/b.yaml"));

export const suppression: fc.Arbitrary<Suppression> = fc.record({
  rule: fc.constantFrom("rules/a", "rules/b"),
  artifact: fc.constantFrom("skills/**", "tools/x.py"),
  fingerprint: fc.constantFrom(null, "a".repeat(32) as Fingerprint, "b".repeat(32) as Fingerprint),
  advisory: fc.constantFrom(null, "CVE-2030-1"),
  reason: fc.constantFrom("known", "accepted"),
  expires: fc.constantFrom(new Date("2030-01-01"), new Date("2031-01-01")),
});

const approvals: fc.Arbitrary<ApprovalPolicy> = fc.record({
  minimum: fc.integer({ min: 1, max: 3 }),
  authorMayApprove: fc.boolean(),
  teams: fc.subarray(["org/security", "org/owners"]),
  expiresDays: fc.constantFrom(7, 30),
});

const limit = fc.option(fc.constantFrom(1, 5));
const limits: fc.Arbitrary<LimitPolicy> = fc.record({
  evolutionsPerHour: limit,
  activeArtifacts: limit,
  driftFromAnchor: limit,
});

const modules = fc.uniqueArray(fc.constantFrom("json", "os.path"));
const pattern: fc.Arbitrary<CapabilityPattern> = fc.record({
  kind: fc.constant("network"),
  target: fc.constantFrom("*", "api.example.com"),
  except: fc.constantFrom([], ["docs.example.com"]),
});

/** Few different values, so that two policies are often alike in some keys. */
export const policy: fc.Arbitrary<Policy> = fc.record({
  profile: fc.constantFrom(...PROFILES),
  repository: fc.constantFrom(null, "https://git.example.com/skills"),
  artifacts: fc.record({ include: globs, exclude: fc.oneof(fc.constant([]), globs) }),
  imports: fc.record({
    allow: fc.option(modules),
    deny: modules,
    presets: fc.uniqueArray(fc.constantFrom("arise" as const, "anvil" as const)),
  }),
  capabilities: fc.record({
    gained: fc.constantFrom("hold" as const, "allow" as const),
    allow: fc.uniqueArray(pattern, { maxLength: 2, selector: ({ target }) => target }),
    deny: fc.uniqueArray(pattern, { maxLength: 2, selector: ({ target }) => target }),
  }),
  stages: fc.record({
    rules: fc.record({ required: fc.boolean(), packs }),
    ast: fc.record({ required: fc.boolean() }),
    review: fc
      .record({
        required: fc.constantFrom(true, false, "auto" as const),
        model: fc.constantFrom(null, "a-model", "another"),
        runs: fc.integer({ min: 1, max: 3 }),
        canary: fc.boolean(),
        cache: fc.boolean(),
      })
      .map((some) => ({ ...DEFAULTS.balanced.stages.review, ...some })),
    supplyChain: fc.record({
      required: fc.boolean(),
      failOn: fc.constantFrom("critical", "medium"),
      unpinned: fc.constantFrom(...UNPINNED),
      maxAgeDays: fc.constantFrom(7, 30),
    }),
    sandbox: fc.record({ required: fc.boolean() }).map((some) => ({ ...DEFAULTS.balanced.stages.sandbox, ...some })),
  }),
  gate: fc.record({ reject: threshold, hold: threshold, approvals, limits }),
  disclosure: fc.constantFrom("full", "class-only"),
  suppressions: fc.array(suppression, { maxLength: 3 }),
});
