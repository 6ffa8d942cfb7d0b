import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { CONFIDENCES, SEVERITIES, type Severity } from "../../src/core/severity.ts";
import { judgeFinding } from "../../src/gate/effect.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { BALANCED, sampleFinding } from "./samples.ts";

/** From the thresholds of the contract. Rows by severity, worst first; columns by confidence: high, medium, low. */
const EFFECTS = {
  strict: [
    ["reject", "hold", "hold"],
    ["reject", "hold", "hold"],
    ["hold", "hold", "hold"],
    ["none", "none", "none"],
    ["none", "none", "none"],
  ],
  balanced: [
    ["reject", "reject", "none"],
    ["hold", "hold", "none"],
    ["none", "none", "none"],
    ["none", "none", "none"],
    ["none", "none", "none"],
  ],
  permissive: [
    ["reject", "hold", "none"],
    ["none", "none", "none"],
    ["none", "none", "none"],
    ["none", "none", "none"],
    ["none", "none", "none"],
  ],
} as const;

const PROFILES = ["strict", "balanced", "permissive"] as const;
const CASES = PROFILES.flatMap((profile) =>
  SEVERITIES.flatMap((severity, row) =>
    CONFIDENCES.map((confidence, column) => {
      const effect = EFFECTS[profile][row]?.[column] ?? "not in the table";
      return { profile, severity, confidence, effect };
    }),
  ),
);

describe("the effect of a new finding by the defaults", () => {
  test.each(CASES)("$profile, $severity/$confidence: $effect", ({ profile, severity, confidence, effect }) => {
    const finding = sampleFinding({ severity, confidence });
    expect(judgeFinding({ finding, isKnown: false }, false, DEFAULTS[profile].gate)).toEqual({
      finding,
      status: "new",
      effect,
    });
  });

  test("the table has all fifteen grades of the three profiles", () => {
    expect(CASES).toHaveLength(45);
    expect(CASES[0]).toEqual({ profile: "strict", severity: "critical", confidence: "high", effect: "reject" });
    expect(CASES.at(-1)).toEqual({ profile: "permissive", severity: "info", confidence: "low", effect: "none" });
  });
});

describe("the effect of a known finding by the defaults", () => {
  test.each(CASES)("$profile, $severity/$confidence when new: $effect", ({ profile, severity, confidence, effect }) => {
    const finding = sampleFinding({ severity, confidence });
    expect(judgeFinding({ finding, isKnown: true }, false, DEFAULTS[profile].gate)).toEqual({
      finding,
      status: "known",
      effect: effect === "reject" ? "reject" : "none",
    });
  });
});

describe("a suppressed finding", () => {
  test.each([
    { what: "new at reject level", severity: "critical", isKnown: false },
    { what: "known at reject level", severity: "critical", isKnown: true },
    { what: "new at hold level", severity: "high", isKnown: false },
    { what: "new below both", severity: "low", isKnown: false },
  ] as const)("$what does nothing", ({ severity, isKnown }) => {
    const finding = sampleFinding({ severity });
    expect(judgeFinding({ finding, isKnown }, true, BALANCED.gate)).toEqual({
      finding,
      status: "suppressed",
      effect: "none",
    });
  });
});

describe("what a policy key says of its kind counts before the thresholds", () => {
  // Balanced holds what is high and rejects what is critical.
  test.each<[Finding["ruling"], severity: Severity, isKnown: boolean, effect: string]>([
    ["ignore", "critical", false, "none"],
    ["ignore", "critical", true, "none"],
    ["hold", "low", false, "hold"],
    ["hold", "low", true, "none"],
    ["hold", "critical", false, "reject"],
    ["hold", "critical", true, "reject"],
    ["reject", "low", false, "reject"],
    ["reject", "low", true, "reject"],
  ])("%s, severity %s, known: %s → %s", (ruling, severity, isKnown, effect) => {
    const finding = { ...sampleFinding({ severity, confidence: "high" }), ...(ruling === undefined ? {} : { ruling }) };
    expect(judgeFinding({ finding, isKnown }, false, BALANCED.gate).effect).toBe(effect);
  });

  test("a suppressed one does nothing all the same", () => {
    const finding = sampleFinding({ ruling: "reject" });
    expect(judgeFinding({ finding, isKnown: false }, true, BALANCED.gate).effect).toBe("none");
  });
});
