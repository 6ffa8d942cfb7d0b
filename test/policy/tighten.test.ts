import { describe, expect, test } from "vitest";
import type { CapabilityPattern } from "../../src/core/capability-pattern.ts";
import type { Fingerprint } from "../../src/core/ids.ts";
import type { Policy, Suppression } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { loosenings } from "../../src/policy/tighten.ts";

const LOOPBACK: CapabilityPattern = { kind: "network", target: "localhost", except: [] };
const ANY_COMMAND: CapabilityPattern = { kind: "exec", target: "*", except: [] };
const ACCEPTED: Suppression = {
  rule: "rules/a",
  artifact: "skills/**",
  fingerprint: null,
  advisory: null,
  reason: "known",
  expires: new Date("2030-01-01"),
};
const BASE: Policy = {
  profile: "balanced",
  repository: null,
  artifacts: { include: ["tools/**", "prompts/**"], exclude: ["tools/old/**"] },
  imports: { allow: ["json"], deny: ["os"], presets: ["arise"] },
  capabilities: { gained: "hold", allow: [LOOPBACK], deny: [ANY_COMMAND] },
  stages: {
    rules: { required: true, packs: [".evogate/a.yaml"] },
    ast: { required: true },
    review: DEFAULTS.balanced.stages.review,
    supplyChain: { required: true, failOn: "high", unpinned: "hold", maxAgeDays: 30 },
    sandbox: DEFAULTS.balanced.stages.sandbox,
  },
  gate: {
    reject: { severity: "critical", confidence: "high" },
    hold: { severity: "high", confidence: "medium" },
    approvals: { minimum: 2, authorMayApprove: false, teams: [], expiresDays: 7 },
    limits: { evolutionsPerHour: 3, activeArtifacts: null, driftFromAnchor: 5 },
  },
  disclosure: "class-only",
  suppressions: [ACCEPTED],
};
const PRINT = "a".repeat(32) as Fingerprint;

function withLimits(limits: Policy["gate"]["limits"]): Policy {
  return { ...BASE, gate: { ...BASE.gate, limits } };
}

function withInclude(...include: readonly string[]): Policy {
  return { ...BASE, artifacts: { ...BASE.artifacts, include } };
}

function withExclude(...exclude: readonly string[]): Policy {
  return { ...BASE, artifacts: { ...BASE.artifacts, exclude } };
}

function withReject(reject: Policy["gate"]["reject"]): Policy {
  return { ...BASE, gate: { ...BASE.gate, reject } };
}

function withHold(hold: Policy["gate"]["hold"]): Policy {
  return { ...BASE, gate: { ...BASE.gate, hold } };
}

function withSuppressions(...suppressions: readonly Suppression[]): Policy {
  return { ...BASE, suppressions };
}

function withImports(imports: Partial<Policy["imports"]>): Policy {
  return { ...BASE, imports: { ...BASE.imports, ...imports } };
}

function withCapabilities(capabilities: Partial<Policy["capabilities"]>): Policy {
  return { ...BASE, capabilities: { ...BASE.capabilities, ...capabilities } };
}

describe("looser is", () => {
  test.each([
    ["no list of allowed modules", withImports({ allow: null }), "imports.allow"],
    ["an allowed module more", withImports({ allow: ["json", "re"] }), "imports.allow"],
    ["another allowed module instead", withImports({ allow: ["re"] }), "imports.allow"],
    ["an allowed module less", withImports({ allow: [] }), null],
    ["a denied module less", withImports({ deny: [] }), "imports.deny"],
    ["a denied module more", withImports({ deny: ["os", "sys"] }), null],
    ["a preset less", withImports({ presets: [] }), "imports.presets"],
    ["a preset more", withImports({ presets: ["anvil", "arise"] }), null],
    ["gained capabilities that are not held", withCapabilities({ gained: "allow" }), "capabilities.gained"],
    ["an allowed capability more", withCapabilities({ allow: [LOOPBACK, ANY_COMMAND] }), "capabilities.allow"],
    ["an allowed capability less", withCapabilities({ allow: [] }), null],
    ["a denied capability less", withCapabilities({ deny: [] }), "capabilities.deny"],
    ["a denied capability more", withCapabilities({ deny: [LOOPBACK, ANY_COMMAND] }), null],
    [
      "an exception from what is denied",
      withCapabilities({ deny: [{ ...ANY_COMMAND, except: ["git status"] }] }),
      "capabilities.deny",
    ],
    [
      "the other stage no longer required",
      { ...BASE, stages: { ...BASE.stages, ast: { required: false } } },
      "stages.ast.required",
    ],
    ["an include glob less", withInclude("tools/**"), "artifacts.include"],
    ["another include glob instead", withInclude("**", "prompts/**"), "artifacts.include"],
    ["an exclude glob more", withExclude("tools/old/**", "tools/new/**"), "artifacts.exclude"],
    ["another exclude glob instead", withExclude("tools/**"), "artifacts.exclude"],
    [
      "a stage no longer required",
      { ...BASE, stages: { ...BASE.stages, rules: { required: false, packs: [".evogate/a.yaml"] } } },
      "stages.rules.required",
    ],
    [
      "a rule pack less",
      { ...BASE, stages: { ...BASE.stages, rules: { required: true, packs: [] } } },
      "stages.rules.packs",
    ],
    [
      "another rule pack instead",
      { ...BASE, stages: { ...BASE.stages, rules: { required: true, packs: [".evogate/b.yaml"] } } },
      "stages.rules.packs",
    ],
    ["a rejecting severity that is worse", withReject({ severity: "critical", confidence: "high" }), null],
    ["a holding severity that is worse", withHold({ severity: "critical", confidence: "medium" }), "gate.hold"],
    ["a holding confidence that is surer", withHold({ severity: "high", confidence: "high" }), "gate.hold"],
    ["one that is worse but less sure", withHold({ severity: "critical", confidence: "low" }), "gate.hold"],
    ["full disclosure", { ...BASE, disclosure: "full" }, "disclosure"],
    ["one suppression more", withSuppressions(ACCEPTED, { ...ACCEPTED, rule: "rules/b" }), "suppressions"],
    ["one for other artifacts", withSuppressions({ ...ACCEPTED, artifact: "**" }), "suppressions"],
    ["one that lasts longer", withSuppressions({ ...ACCEPTED, expires: new Date("2030-01-02") }), "suppressions"],
  ] as const)("%s", (_, candidate, key) => {
    expect(loosenings(BASE, candidate)).toEqual(key === null ? [] : [key]);
  });

  test("a rejecting threshold that fewer findings meet", () => {
    const base = withReject({ severity: "high", confidence: "medium" });
    expect(loosenings(base, withReject({ severity: "critical", confidence: "medium" }))).toEqual(["gate.reject"]);
    expect(loosenings(base, withReject({ severity: "high", confidence: "high" }))).toEqual(["gate.reject"]);
    expect(loosenings(base, withReject({ severity: "critical", confidence: "low" }))).toEqual(["gate.reject"]);
  });

  test("a suppression of all findings where the base accepts one", () => {
    const base = withSuppressions({ ...ACCEPTED, fingerprint: PRINT });
    expect(loosenings(base, withSuppressions(ACCEPTED))).toEqual(["suppressions"]);
    expect(loosenings(base, withSuppressions({ ...ACCEPTED, fingerprint: "b".repeat(32) as Fingerprint }))).toEqual([
      "suppressions",
    ]);
  });

  test("everything at once, in the order of the docs", () => {
    const candidate: Policy = {
      profile: "balanced",
      repository: "elsewhere",
      artifacts: { include: ["memory/**"], exclude: ["**"] },
      imports: { allow: null, deny: [], presets: [] },
      capabilities: { gained: "allow", allow: [LOOPBACK, ANY_COMMAND], deny: [] },
      stages: {
        ...BASE.stages,
        rules: { required: false, packs: [] },
        ast: { required: false },
        supplyChain: { required: false, failOn: "critical", unpinned: "allow", maxAgeDays: 31 },
      },
      gate: {
        reject: { severity: "critical", confidence: "high" },
        hold: { severity: "critical", confidence: "high" },
        approvals: { minimum: 1, authorMayApprove: true, teams: ["org/security"], expiresDays: 8 },
        limits: { evolutionsPerHour: 4, activeArtifacts: 1, driftFromAnchor: null },
      },
      disclosure: "full",
      suppressions: [{ ...ACCEPTED, artifact: "**" }],
    };
    expect(loosenings(withReject({ severity: "high", confidence: "low" }), candidate)).toEqual([
      "repository",
      "artifacts.include",
      "artifacts.exclude",
      "imports.allow",
      "imports.deny",
      "imports.presets",
      "capabilities.gained",
      "capabilities.allow",
      "capabilities.deny",
      "stages.ast.required",
      "stages.rules.required",
      "stages.supplyChain.required",
      "stages.supplyChain.failOn",
      "stages.supplyChain.unpinned",
      "stages.supplyChain.maxAgeDays",
      "stages.rules.packs",
      "gate.reject",
      "gate.hold",
      "gate.approvals.minimum",
      "gate.approvals.authorMayApprove",
      "gate.approvals.teams",
      "gate.approvals.expiresDays",
      "gate.limits.evolutionsPerHour",
      "gate.limits.driftFromAnchor",
      "disclosure",
      "suppressions",
    ]);
  });
});

describe("no looser is", () => {
  test.each([
    ["an include glob more", withInclude("prompts/**", "memory/**", "tools/**")],
    ["an exclude glob less", withExclude()],
    ["a threshold that more findings meet", withHold({ severity: "medium", confidence: "low" })],
    ["rejecting more", withReject({ severity: "high", confidence: "high" })],
    ["a suppression less", withSuppressions()],
    ["one that ends earlier", withSuppressions({ ...ACCEPTED, expires: new Date("2029-01-01") })],
    ["one finding where the base accepts all", withSuppressions({ ...ACCEPTED, fingerprint: PRINT })],
    ["another reason", withSuppressions({ ...ACCEPTED, reason: "still known" })],
    ["a lower limit", withLimits({ evolutionsPerHour: 0, activeArtifacts: 7, driftFromAnchor: 5 })],
    ["another name of the profile", { ...BASE, profile: "permissive" }],
  ] as const)("%s", (_, candidate) => {
    expect(loosenings(BASE, candidate)).toEqual([]);
  });
});

const PACKAGES = ["stages.supplyChain.failOn", "stages.supplyChain.unpinned", "stages.supplyChain.maxAgeDays"] as const;

describe("the profiles are ordered", () => {
  test.each([
    [
      "strict",
      "balanced",
      [
        ...PACKAGES,
        "stages.review.required",
        "stages.review.runs",
        "stages.sandbox.tests",
        "stages.sandbox.run",
        "gate.reject",
        "gate.hold",
        "gate.approvals.minimum",
        "gate.limits.evolutionsPerHour",
        "gate.limits.activeArtifacts",
        "gate.limits.driftFromAnchor",
        "disclosure",
      ],
    ],
    [
      "strict",
      "permissive",
      [
        "capabilities.gained",
        ...PACKAGES,
        "stages.review.required",
        "stages.review.runs",
        "stages.sandbox.required",
        "stages.sandbox.tests",
        "stages.sandbox.run",
        "gate.reject",
        "gate.hold",
        "gate.approvals.minimum",
        "gate.approvals.authorMayApprove",
        "gate.approvals.expiresDays",
        "gate.limits.evolutionsPerHour",
        "gate.limits.activeArtifacts",
        "gate.limits.driftFromAnchor",
        "disclosure",
      ],
    ],
    [
      "balanced",
      "permissive",
      [
        "capabilities.gained",
        ...PACKAGES,
        "stages.sandbox.required",
        "gate.reject",
        "gate.hold",
        "gate.approvals.authorMayApprove",
        "gate.approvals.expiresDays",
        "gate.limits.evolutionsPerHour",
        "gate.limits.activeArtifacts",
        "gate.limits.driftFromAnchor",
      ],
    ],
    ["permissive", "balanced", []],
    ["permissive", "strict", []],
    ["balanced", "strict", []],
  ] as const)("%s → %s: %j", (base, candidate, expected) => {
    expect(loosenings(DEFAULTS[base], DEFAULTS[candidate])).toEqual(expected);
  });

  test("but only their own thresholds are: what somebody wrote is compared as it is", () => {
    const { reject } = DEFAULTS.balanced.gate;
    const own: Policy = {
      ...DEFAULTS.balanced,
      gate: { ...DEFAULTS.balanced.gate, reject: { ...reject, confidence: "low" } },
    };
    expect(loosenings(own, DEFAULTS.strict)).toEqual(["gate.reject"]);
    const claimed: Policy = {
      ...DEFAULTS.strict,
      gate: { ...DEFAULTS.strict.gate, reject: { severity: "critical", confidence: "high" } },
    };
    expect(loosenings(DEFAULTS.balanced, claimed)).toEqual(["gate.reject"]);
  });
});
