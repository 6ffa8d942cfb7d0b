import { describe, expect, test } from "vitest";
import type { Policy, SupplyChainPolicy, Suppression } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { loosenings } from "../../src/policy/tighten.ts";

const BASE = DEFAULTS.balanced;

describe("looser than the balanced profile about packages is", () => {
  test.each<[Partial<SupplyChainPolicy>, key: string | null]>([
    [{ required: false }, "stages.supplyChain.required"],
    [{ failOn: "critical" }, "stages.supplyChain.failOn"],
    [{ failOn: "low" }, null],
    [{ unpinned: "allow" }, "stages.supplyChain.unpinned"],
    [{ unpinned: "reject" }, null],
    [{ maxAgeDays: 31 }, "stages.supplyChain.maxAgeDays"],
    [{ maxAgeDays: 7 }, null],
  ])("%o: %s", (differing, key) => {
    const stages = { ...BASE.stages, supplyChain: { ...BASE.stages.supplyChain, ...differing } };
    expect(loosenings(BASE, { ...BASE, stages })).toEqual(key === null ? [] : [key]);
  });
});

test("looser is a suppression of every advisory, or of another, where the base accepts one", () => {
  const accepting = (advisory: string | null): Policy => {
    const expires = new Date("2030-01-01");
    const rule = "supply-chain/vulnerable-package";
    const one: Suppression = { rule, artifact: "skills/**", fingerprint: null, advisory, reason: "known", expires };
    return { ...BASE, suppressions: [one] };
  };
  expect(loosenings(accepting("CVE-2030-1"), accepting("CVE-2030-1"))).toEqual([]);
  expect(loosenings(accepting(null), accepting("CVE-2030-1"))).toEqual([]);
  expect(loosenings(accepting("CVE-2030-1"), accepting(null))).toEqual(["suppressions"]);
  expect(loosenings(accepting("CVE-2030-1"), accepting("CVE-2030-2"))).toEqual(["suppressions"]);
});
