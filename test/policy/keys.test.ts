import { describe, expect, test } from "vitest";
import { BUILT_KEYS, isNotBuilt, suggestKey } from "../../src/policy/keys.ts";

describe("suggestKey", () => {
  test.each([
    ["", "gaet", "gate"],
    ["", "Profile", "profile"],
    ["", "suppression", "suppressions"],
    ["gate", "rejects", "gate.reject"],
    ["stages", "supply-chain", "stages.supplyChain"],
    ["stages", "supply_chain", "stages.supplyChain"],
    ["suppressions[]", "reasons", "suppressions[].reason"],
    ["suppressions[]", "expire", "suppressions[].expires"],
  ])("a sibling spelled alike: %s › %s → %s", (parent, name, expected) => {
    expect(suggestKey(parent, name, BUILT_KEYS)).toBe(expected);
  });

  test.each([
    ["", "supply-chain", "stages.supplyChain"],
    ["", "include", "artifacts.include"],
    ["artifacts", "hold", "gate.hold"],
  ])("the one key of that name elsewhere: %s › %s → %s", (parent, name, expected) => {
    expect(suggestKey(parent, name, BUILT_KEYS)).toBe(expected);
  });

  test.each([
    ["", "severity", "it would be two keys"],
    ["stages", "required", "it would be two keys"],
    ["", "notify", "nothing is like it"],
    ["gate", "toString", "nothing is like it"],
    ["", "x".repeat(100_000), "nobody mistypes so much"],
  ])("nothing: %s › %.20s, because %s", (parent, name) => {
    expect(suggestKey(parent, name, BUILT_KEYS)).toBeNull();
  });
});

test.each([
  ["stages.sandbox.adversarial", "model", true],
  ["stages.sandbox.adversarial", "inputs", false],
  ["stages.sandbox.tests", "model", false],
])("%s: %s is not built: %s", (key, value, expected) => {
  expect(isNotBuilt(key, value)).toBe(expected);
});
