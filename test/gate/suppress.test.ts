import { describe, expect, test } from "vitest";
import type { ArtifactId } from "../../src/core/ids.ts";
import { isSuppressed } from "../../src/gate/suppress.ts";
import { NOW, print, sampleFinding, sampleSuppression } from "./samples.ts";

const ARTIFACT = "tools/a.py" as ArtifactId;

function isSampleSuppressedBy(...suppressions: readonly ReturnType<typeof sampleSuppression>[]): boolean {
  return isSuppressed(sampleFinding(), ARTIFACT, suppressions, NOW);
}

describe("a finding is suppressed by one", () => {
  test.each([
    ["of its rule and artifact", {}],
    ["of its rule, artifact and fingerprint", { fingerprint: print("sample") }],
    ["that ends in a millisecond", { expires: new Date("2026-03-01T12:00:00.001Z") }],
    ["that ends in a year", { expires: new Date("2027-03-01") }],
  ])("%s", (_, differing) => {
    expect(isSampleSuppressedBy(sampleSuppression(differing))).toBe(true);
  });
});

describe("a finding is not suppressed by one", () => {
  test.each([
    ["of another rule", { rule: "rules/other" }],
    ["of a rule whose id begins alike", { rule: "rules/sampl" }],
    ["of another artifact", { artifact: "tools/b.py" }],
    ["of the folder above", { artifact: "tools" }],
    ["of a pattern that would match: an artifact is named", { artifact: "tools/*" }],
    ["of an artifact in other letters", { artifact: "tools/A.py" }],
    ["of another fingerprint", { fingerprint: print("other") }],
    ["that expired long ago", { expires: new Date("2025-03-01") }],
    ["that expires exactly now", { expires: NOW }],
    ["whose end is no date", { expires: new Date(Number.NaN) }],
  ])("%s", (_, differing) => {
    expect(isSampleSuppressedBy(sampleSuppression(differing))).toBe(false);
  });
});

describe("of several suppressions", () => {
  test("one that counts is enough", () => {
    expect(isSampleSuppressedBy(sampleSuppression({ expires: NOW }), sampleSuppression())).toBe(true);
  });

  test("two halves do not make one", () => {
    const expired = sampleSuppression({ expires: NOW });
    expect(isSampleSuppressedBy(expired, sampleSuppression({ rule: "rules/other" }))).toBe(false);
  });

  test("none suppresses nothing", () => {
    expect(isSampleSuppressedBy()).toBe(false);
  });
});

describe("a suppression that names an advisory", () => {
  const finding = sampleFinding({ advisories: ["GHSA-1", "CVE-2030-1"] });
  test.each([
    ["accepts what is about it, by its first name", finding, "GHSA-1", true],
    ["accepts what is about it, by another name", finding, "CVE-2030-1", true],
    ["not what is about another", finding, "CVE-2030-2", false],
    ["not what a name begins with", finding, "CVE-2030", false],
    ["not what is about none", sampleFinding(), "GHSA-1", false],
  ])("%s", (_what, found, advisory, isAccepted) => {
    expect(isSuppressed(found, ARTIFACT, [sampleSuppression({ advisory })], NOW)).toBe(isAccepted);
  });
});
