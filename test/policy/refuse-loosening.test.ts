import { describe, expect, test } from "vitest";
import { PROFILES } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { refuseLoosening } from "../../src/policy/tighten.ts";

describe("refuseLoosening", () => {
  test("gives the candidate back when it only tightens, and keeps what the base rejects", () => {
    expect(refuseLoosening(DEFAULTS.balanced, DEFAULTS.strict, "--profile strict")).toEqual({
      ok: true,
      value: {
        ...DEFAULTS.strict,
        gate: { ...DEFAULTS.strict.gate, alsoReject: { severity: "critical", confidence: "medium" } },
      },
    });
  });

  test("names the flags and the keys", () => {
    expect(refuseLoosening(DEFAULTS.balanced, DEFAULTS.permissive, "--profile permissive")).toEqual({
      ok: false,
      fault: {
        code: "policy-loosened",
        message:
          "--profile permissive is looser than the policy of the base in capabilities.gained, stages.supplyChain.failOn, stages.supplyChain.unpinned, stages.supplyChain.maxAgeDays, stages.sandbox.required, stages.sandbox.adversarial, gate.reject, gate.hold, gate.approvals.authorMayApprove, gate.approvals.expiresDays, gate.limits.evolutionsPerHour, gate.limits.activeArtifacts, gate.limits.driftFromAnchor",
      },
    });
  });

  test.each(PROFILES)("lets --profile %s repeat what holds anyway", (profile) => {
    expect(refuseLoosening(DEFAULTS[profile], DEFAULTS[profile], `--profile ${profile}`).ok).toBe(true);
  });
});
