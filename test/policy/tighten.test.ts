import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fingerprint } from "../../src/core/ids.ts";
import { PROFILES, type Policy, type Suppression } from "../../src/core/policy.ts";
import { CONFIDENCES, isAtLeast, SEVERITIES } from "../../src/core/severity.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { loosenings, refuseLoosening } from "../../src/policy/tighten.ts";
import { policy, suppression, threshold } from "./arbitrary-policy.ts";

const ACCEPTED: Suppression = {
  rule: "rules/a",
  artifact: "skills/**",
  fingerprint: null,
  reason: "known",
  expires: new Date("2030-01-01"),
};
const BASE: Policy = {
  profile: "balanced",
  artifacts: { include: ["tools/**", "prompts/**"], exclude: ["tools/old/**"] },
  stages: { rules: { required: true } },
  gate: { reject: { severity: "critical", confidence: "high" }, hold: { severity: "high", confidence: "medium" } },
  disclosure: "class-only",
  suppressions: [ACCEPTED],
};
const PRINT = "a".repeat(32) as Fingerprint;

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

describe("looser is", () => {
  test.each([
    ["an include glob less", withInclude("tools/**"), "artifacts.include"],
    ["another include glob instead", withInclude("**", "prompts/**"), "artifacts.include"],
    ["an exclude glob more", withExclude("tools/old/**", "tools/new/**"), "artifacts.exclude"],
    ["another exclude glob instead", withExclude("tools/**"), "artifacts.exclude"],
    ["a stage no longer required", { ...BASE, stages: { rules: { required: false } } }, "stages.rules.required"],
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
      artifacts: { include: ["memory/**"], exclude: ["**"] },
      stages: { rules: { required: false } },
      gate: {
        reject: { severity: "critical", confidence: "high" },
        hold: { severity: "critical", confidence: "high" },
      },
      disclosure: "full",
      suppressions: [{ ...ACCEPTED, artifact: "**" }],
    };
    expect(loosenings(withReject({ severity: "high", confidence: "low" }), candidate)).toEqual([
      "artifacts.include",
      "artifacts.exclude",
      "stages.rules.required",
      "gate.reject",
      "gate.hold",
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
    ["another name of the profile", { ...BASE, profile: "permissive" }],
  ] as const)("%s", (_, candidate) => {
    expect(loosenings(BASE, candidate)).toEqual([]);
  });
});

describe("the profiles are ordered", () => {
  test.each([
    ["strict", "balanced", ["gate.reject", "gate.hold", "disclosure"]],
    ["strict", "permissive", ["gate.reject", "gate.hold", "disclosure"]],
    ["balanced", "permissive", ["gate.reject", "gate.hold"]],
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

describe("laws", () => {
  test("a policy is no looser than itself", () => {
    fc.assert(
      fc.property(policy, (same) => {
        expect(loosenings(same, same)).toEqual([]);
      }),
    );
  });

  test("a tightening is never reported", () => {
    const tightening = fc.record({
      hold: threshold,
      reject: threshold,
      include: fc.array(fc.string()),
      dropped: fc.nat(3),
    });
    fc.assert(
      fc.property(policy, tightening, (base, { hold, reject, include, dropped }) => {
        const candidate: Policy = {
          ...base,
          artifacts: {
            include: [...include, ...base.artifacts.include],
            exclude: base.artifacts.exclude.slice(dropped),
          },
          stages: { rules: { required: true } },
          gate: { hold: unite(base.gate.hold, hold), reject: unite(base.gate.reject, reject) },
          disclosure: "class-only",
          suppressions: base.suppressions.slice(dropped),
        };
        expect(loosenings(base, candidate)).toEqual([]);
      }),
    );
  });

  test("the hold threshold is looser exactly when it lets a finding pass that the base holds", () => {
    const findings = SEVERITIES.flatMap((severity) => CONFIDENCES.map((confidence) => ({ severity, confidence })));
    fc.assert(
      fc.property(policy, policy, (base, candidate) => {
        const passed = findings.filter((it) => isAtLeast(it, base.gate.hold) && !isAtLeast(it, candidate.gate.hold));
        expect(loosenings(base, candidate).includes("gate.hold")).toBe(passed.length > 0);
      }),
    );
  });

  test("two policies differ in a key only if one of them is looser there", () => {
    fc.assert(
      fc.property(policy, policy, (one, other) => {
        const named = new Set([...loosenings(one, other), ...loosenings(other, one)]);
        expect(named.has("artifacts.include")).toBe(!isSameSet(one.artifacts.include, other.artifacts.include));
        expect(named.has("artifacts.exclude")).toBe(!isSameSet(one.artifacts.exclude, other.artifacts.exclude));
        expect(named.has("stages.rules.required")).toBe(one.stages.rules.required !== other.stages.rules.required);
        expect(named.has("disclosure")).toBe(one.disclosure !== other.disclosure);
        if (!named.has("gate.reject")) expect(other.gate.reject).toEqual(one.gate.reject);
        if (!named.has("gate.hold")) expect(other.gate.hold).toEqual(one.gate.hold);
      }),
    );
  });

  test("two tightenings in a row are one, as long as the profile stays", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PROFILES), policy, policy, policy, (profile, first, second, third) => {
        const [base, between, candidate] = [
          { ...first, profile },
          { ...second, profile },
          { ...third, profile },
        ] as const;
        const steps = new Set([...loosenings(base, between), ...loosenings(between, candidate)]);
        for (const key of loosenings(base, candidate)) expect(steps).toContain(key);
      }),
    );
  });

  test("adding a suppression is looser unless the base has one like it", () => {
    fc.assert(
      fc.property(policy, suppression, (base, added) => {
        const likeIt = base.suppressions.some(
          ({ rule, artifact }) => rule === added.rule && artifact === added.artifact,
        );
        fc.pre(!likeIt);
        expect(loosenings(base, { ...base, suppressions: [...base.suppressions, added] })).toEqual(["suppressions"]);
      }),
    );
  });
});

describe("refuseLoosening", () => {
  test("gives the candidate back when it only tightens", () => {
    expect(refuseLoosening(DEFAULTS.balanced, DEFAULTS.strict, "--profile strict")).toEqual({
      ok: true,
      value: DEFAULTS.strict,
    });
  });

  test("names the flags and the keys", () => {
    expect(refuseLoosening(DEFAULTS.balanced, DEFAULTS.permissive, "--profile permissive")).toEqual({
      ok: false,
      fault: {
        code: "policy-loosened",
        message: "--profile permissive is looser than the policy of the base in gate.reject, gate.hold",
      },
    });
  });

  test.each(PROFILES)("lets --profile %s repeat what holds anyway", (profile) => {
    expect(refuseLoosening(DEFAULTS[profile], DEFAULTS[profile], `--profile ${profile}`).ok).toBe(true);
  });
});

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set([...one, ...other]).size === one.length && one.length === other.length;
}

/** A threshold that is met by all that meet one of the two. */
function unite(one: Policy["gate"]["hold"], other: Policy["gate"]["hold"]): Policy["gate"]["hold"] {
  return {
    severity: SEVERITIES[Math.max(SEVERITIES.indexOf(one.severity), SEVERITIES.indexOf(other.severity))] ?? "info",
    confidence:
      CONFIDENCES[Math.max(CONFIDENCES.indexOf(one.confidence), CONFIDENCES.indexOf(other.confidence))] ?? "low",
  };
}
