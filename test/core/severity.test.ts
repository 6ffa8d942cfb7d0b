import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONFIDENCES, isAtLeast, SEVERITIES, type Threshold } from "../../src/core/severity.ts";

/** Whether a finding of `critical` … `info` (rows) meets a threshold of `critical` … `info` (columns), equally sure. */
const SEVERE_ENOUGH = [
  [true, true, true, true, true],
  [false, true, true, true, true],
  [false, false, true, true, true],
  [false, false, false, true, true],
  [false, false, false, false, true],
];
/** The same of `high`, `medium`, `low` confidence, equally severe. */
const SURE_ENOUGH = [
  [true, true, true],
  [false, true, true],
  [false, false, true],
];

describe("a finding meets a threshold", () => {
  test("by its severity", () => {
    const met = SEVERITIES.map((severity) =>
      SEVERITIES.map((least) => isAtLeast({ severity, confidence: "low" }, { severity: least, confidence: "low" })),
    );
    expect(met).toEqual(SEVERE_ENOUGH);
  });

  test("by its confidence", () => {
    const met = CONFIDENCES.map((confidence) =>
      CONFIDENCES.map((least) => isAtLeast({ severity: "high", confidence }, { severity: "high", confidence: least })),
    );
    expect(met).toEqual(SURE_ENOUGH);
  });

  test.each([
    ["worse, but not sure enough", "critical", "low"],
    ["sure, but not severe enough", "medium", "high"],
  ] as const)("only by both: %s is not enough", (_, severity, confidence) => {
    expect(isAtLeast({ severity, confidence }, { severity: "high", confidence: "medium" })).toBe(false);
  });
});

describe("laws of the order", () => {
  const grade: fc.Arbitrary<Threshold> = fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    confidence: fc.constantFrom(...CONFIDENCES),
  });

  test("a grade meets itself", () => {
    fc.assert(fc.property(grade, (one) => isAtLeast(one, one)));
  });

  test("two grades that meet each other are the same", () => {
    fc.assert(
      fc.property(grade, grade, (one, other) => {
        if (isAtLeast(one, other) && isAtLeast(other, one)) expect(one).toEqual(other);
      }),
    );
  });

  test("what meets a threshold meets every threshold that this one meets", () => {
    fc.assert(
      fc.property(grade, grade, grade, (one, between, last) => {
        fc.pre(isAtLeast(one, between) && isAtLeast(between, last));
        expect(isAtLeast(one, last)).toBe(true);
      }),
    );
  });
});
