import { describe, expect, test } from "vitest";
import type { Policy, ReviewPolicy } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { loosenings } from "../../src/policy/tighten.ts";

/** A policy that has a model, and asks twice. */
const BASE = withReview({ model: "a-model", runs: 2, cache: false });

function withReview(differing: Partial<ReviewPolicy>, { stages, ...policy }: Policy = DEFAULTS.balanced): Policy {
  return { ...policy, stages: { ...stages, review: { ...stages.review, ...differing } } };
}

describe("who reviews less is looser", () => {
  test.each<[string, Partial<ReviewPolicy>]>([
    ["required", { required: false }],
    ["baseUrl", { baseUrl: "https://b.example/v1" }],
    ["model", { model: "another" }],
    ["apiKeyEnv", { apiKeyEnv: "OTHER" }],
    ["runs", { runs: 1 }],
    ["canary", { canary: false }],
    ["budget.tokens", { budget: { tokens: 1, calls: 300 } }],
    ["budget.calls", { budget: { tokens: 1_000_000, calls: 1 } }],
    ["cache", { cache: true }],
  ])("%s", (key, differing) => {
    expect(loosenings(BASE, withReview(differing, BASE))).toEqual([`stages.review.${key}`]);
  });

  test("also who names nobody", () => {
    expect(loosenings(BASE, withReview({ model: null }, BASE))).toEqual([
      "stages.review.required",
      "stages.review.model",
    ]);
  });
});

describe("no looser is", () => {
  test.each<[string, Partial<ReviewPolicy>]>([
    ["to require it", { required: true }],
    ["to ask more often", { runs: 3 }],
    ["to spend more", { budget: { tokens: 2_000_000, calls: 400 } }],
  ])("%s", (_what, differing) => {
    expect(loosenings(BASE, withReview(differing, BASE))).toEqual([]);
  });

  test("to name a model, wherever, where the base has none", () => {
    const named = { model: "a-model", baseUrl: "https://b.example/v1", apiKeyEnv: "OTHER" };
    expect(loosenings(DEFAULTS.balanced, withReview(named))).toEqual([]);
  });
});
