import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PROFILES, type Policy } from "../../src/core/policy.ts";
import { CONFIDENCES, isAtLeast, SEVERITIES } from "../../src/core/severity.ts";
import { loosenings } from "../../src/policy/tighten.ts";
import { policy, suppression, threshold } from "./arbitrary-policy.ts";

describe("laws of loosenings", () => {
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
      packs: fc.array(fc.string()),
      dropped: fc.nat(3),
      more: fc.nat(5),
      modules: fc.array(fc.string()),
    });
    fc.assert(
      fc.property(policy, tightening, (base, { hold, reject, include, packs, dropped, more, modules }) => {
        const candidate: Policy = {
          ...base,
          artifacts: {
            include: [...include, ...base.artifacts.include],
            exclude: base.artifacts.exclude.slice(dropped),
          },
          imports: {
            allow: base.imports.allow?.slice(dropped) ?? modules,
            deny: [...modules, ...base.imports.deny],
            presets: [...base.imports.presets, "smolagents"],
          },
          capabilities: {
            gained: "hold",
            allow: base.capabilities.allow.slice(dropped),
            deny: [...base.capabilities.deny, { kind: "env", target: "*", except: [] }],
          },
          stages: {
            rules: { required: true, packs: [...packs, ...base.stages.rules.packs] },
            ast: { required: true },
            review: {
              ...base.stages.review,
              required: true,
              runs: base.stages.review.runs + more,
              canary: true,
              cache: false,
            },
            supplyChain: { required: true, failOn: "low", unpinned: "reject", maxAgeDays: 1 },
            sandbox: { ...base.stages.sandbox, required: true },
          },
          gate: {
            hold: unite(base.gate.hold, hold),
            reject: unite(base.gate.reject, reject),
            approvals: {
              minimum: base.gate.approvals.minimum + more,
              authorMayApprove: false,
              teams: base.gate.approvals.teams.slice(dropped),
              expiresDays: Math.max(1, base.gate.approvals.expiresDays - more),
            },
            limits: {
              evolutionsPerHour: Math.min(more, base.gate.limits.evolutionsPerHour ?? more),
              activeArtifacts: base.gate.limits.activeArtifacts,
              driftFromAnchor: Math.min(more, base.gate.limits.driftFromAnchor ?? more),
            },
          },
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
        expect(named.has("stages.rules.packs")).toBe(!isSameSet(one.stages.rules.packs, other.stages.rules.packs));
        expect(named.has("imports.deny")).toBe(!isSameSet(one.imports.deny, other.imports.deny));
        expect(named.has("capabilities.gained")).toBe(one.capabilities.gained !== other.capabilities.gained);
        expect(named.has("stages.ast.required")).toBe(one.stages.ast.required !== other.stages.ast.required);
        expect(named.has("disclosure")).toBe(one.disclosure !== other.disclosure);
        expect(named.has("repository")).toBe(one.repository !== other.repository);
        const [teams, others] = [one.gate.approvals.teams, other.gate.approvals.teams];
        expect(named.has("gate.approvals.teams")).toBe(!isSameSet(teams, others));
        for (const key of ["minimum", "authorMayApprove", "expiresDays"] as const) {
          const isOther = one.gate.approvals[key] !== other.gate.approvals[key];
          expect(named.has(`gate.approvals.${key}`)).toBe(isOther);
        }
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
