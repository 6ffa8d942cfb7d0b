import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisionOf } from "../../src/core/judgement.ts";
import type { Policy } from "../../src/core/policy.ts";
import { judge } from "../../src/gate/judge.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { refuseLoosening } from "../../src/policy/tighten.ts";
import { gateInput, policy } from "./arbitrary.ts";
import { rankOf } from "./rank.ts";
import { completed, outcomesOf, sampleExamination, sampleFinding, sampleInput } from "./samples.ts";

const OFTEN = { numRuns: 300 };

describe("law 7: a policy that loosens nothing", () => {
  // Each key is that of the base or another one: two policies that differ in all of them would nearly always loosen one.
  const candidateOf = (base: Policy): fc.Arbitrary<Policy> =>
    fc
      .record({ other: policy, isOther: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), kept: fc.nat(3) })
      .map(({ other, isOther: [gate, stages, suppressions], kept }) => ({
        ...base,
        profile: gate ? other.profile : base.profile,
        gate: gate ? other.gate : base.gate,
        stages: stages ? other.stages : base.stages,
        suppressions: suppressions ? other.suppressions : base.suppressions.slice(kept),
      }));
  const tightened = gateInput.chain((input) =>
    fc.record({ input: fc.constant(input), candidate: candidateOf(input.policy) }),
  );

  test("never makes a decision milder", () => {
    fc.assert(
      fc.property(tightened, ({ input, candidate }) => {
        const tighter = refuseLoosening(input.policy, candidate, "--policy");
        fc.pre(tighter.ok);
        const after = judge({ ...input, policy: tighter.ok ? tighter.value : input.policy });
        for (const [number, earlier] of judge(input).entries()) {
          expect(rankOf(after[number])).toBeGreaterThanOrEqual(rankOf(earlier));
        }
      }),
      OFTEN,
    );
  });

  // The thresholds of the contract are not ordered: balanced rejects critical/medium, which strict alone only holds.
  const medium = sampleFinding({ severity: "critical", confidence: "medium" });
  test.each([
    ["new", null, "hold"],
    ["known", [medium], "promote"],
  ] as const)("rejects a %s critical/medium finding that the base rejects", (_, before, alone) => {
    const examinations = [sampleExamination({ outcomes: outcomesOf({ rules: completed([medium], before) }) })];
    const tighter = refuseLoosening(DEFAULTS.balanced, DEFAULTS.strict, "--profile strict");
    const decide = (policy: Policy): readonly string[] => judge(sampleInput({ examinations, policy })).map(decisionOf);
    expect(decide(DEFAULTS.balanced)).toEqual(["reject"]);
    expect(decide(DEFAULTS.strict)).toEqual([alone]);
    expect(tighter.ok && decide(tighter.value)).toEqual(["reject"]);
  });
});
