import { describe, expect, test } from "vitest";
import type { Fingerprint } from "../../src/core/ids.ts";
import type { Policy, Profile } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { resolvePolicy } from "../../src/policy/resolve.ts";
import { readText } from "./read-text.ts";

async function policyOf(text: string, profile: Profile | null = null): Promise<Policy> {
  const result = await readText(text, profile);
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value.policy;
}

describe("the profile sets what the file leaves out", () => {
  test.each([
    ["an empty file is balanced", "", null, DEFAULTS.balanced],
    ["a file of comments too", "# nothing yet\n", null, DEFAULTS.balanced],
    ["empty mappings say nothing", "gate: {reject: {}}\nartifacts: {}\nstages: {rules: {}}\n", null, DEFAULTS.balanced],
    ["strict", "profile: strict\n", null, DEFAULTS.strict],
    ["permissive", "profile: permissive\n", null, DEFAULTS.permissive],
    ["--profile beats the profile of the file", "profile: permissive\n", "strict", DEFAULTS.strict],
    ["--profile with an empty file", "", "permissive", DEFAULTS.permissive],
  ] as const)("%s", async (_, text, profile, expected) => {
    expect(await policyOf(text, profile)).toEqual(expected);
  });
});

describe("what the file says counts", () => {
  test("key by key inside a threshold", async () => {
    const { gate } = await policyOf("gate:\n  hold: {severity: low}\n  reject: {confidence: high}\n");
    expect(gate).toEqual({
      reject: { severity: "critical", confidence: "high" },
      hold: { severity: "low", confidence: "medium" },
      approvals: { minimum: 1, authorMayApprove: false, teams: [], expiresDays: 7 },
      limits: { evolutionsPerHour: 10, activeArtifacts: 200, driftFromAnchor: 20 },
    });
  });

  test("as a whole for a list", async () => {
    const { artifacts } = await policyOf("artifacts:\n  include: ['agents/**']\n  exclude: ['agents/old/**', b]\n");
    expect(artifacts).toEqual({ include: ["agents/**"], exclude: ["agents/old/**", "b"] });
  });

  test("an exclude list leaves the known places as they are", async () => {
    const { artifacts } = await policyOf("artifacts: {exclude: [a]}\n");
    expect(artifacts).toEqual({ include: DEFAULTS.balanced.artifacts.include, exclude: ["a"] });
  });

  test("for the other keys", async () => {
    const policy = await policyOf(
      "imports: {deny: [os]}\ncapabilities: {deny: [{kind: exec, target: '*'}]}\nstages: {rules: {required: false}, supplyChain: {failOn: medium}}\ndisclosure: class-only\n",
    );
    expect(policy).toEqual({
      ...DEFAULTS.balanced,
      imports: { allow: null, deny: ["os"], presets: [] },
      capabilities: { gained: "hold", allow: [], deny: [{ kind: "exec", target: "*", except: [] }] },
      stages: {
        ...DEFAULTS.balanced.stages,
        rules: { required: false, packs: [] },
        supplyChain: { required: true, failOn: "medium", unpinned: "hold", maxAgeDays: 30 },
      },
      disclosure: "class-only",
    });
  });

  test("against --profile, which sets defaults only", async () => {
    const policy = await policyOf("disclosure: full\ngate: {reject: {confidence: low}}\n", "strict");
    expect(policy).toEqual({
      ...DEFAULTS.strict,
      gate: {
        reject: { severity: "high", confidence: "low" },
        hold: { severity: "medium", confidence: "low" },
        approvals: { minimum: 2, authorMayApprove: false, teams: [], expiresDays: 7 },
        limits: { evolutionsPerHour: 3, activeArtifacts: 50, driftFromAnchor: 5 },
      },
      disclosure: "full",
    });
  });
});

test("a suppression ends at the first moment at which it no longer counts", async () => {
  const text = [
    "suppressions:",
    "  - rule: rules/instruction-override",
    "    artifact: skills/*",
    "    fingerprint: '0123456789abcdef0123456789abcdef'",
    "    reason: a test text",
    "    expires: 2030-12-31",
    "  - {rule: intake/lfs-pointer, artifact: '**', advisory: CVE-2030-1, reason: known, expires: '2030-12-31T12:00:00+02:00'}",
    "",
  ].join("\n");
  const { suppressions } = await policyOf(text);
  expect(suppressions).toEqual([
    {
      rule: "rules/instruction-override",
      artifact: "skills/*",
      fingerprint: "0123456789abcdef0123456789abcdef" as Fingerprint,
      advisory: null,
      reason: "a test text",
      expires: new Date("2030-12-31T00:00:00Z"),
    },
    {
      rule: "intake/lfs-pointer",
      artifact: "**",
      fingerprint: null,
      advisory: "CVE-2030-1",
      reason: "known",
      expires: new Date("2030-12-31T10:00:00Z"),
    },
  ]);
});

test("a suppression until a day that does not exist accepts nothing", () => {
  const suppressions = [{ rule: "rules/a", artifact: "a", reason: "b", expires: "2030-02-30" }];
  expect(resolvePolicy({ suppressions }, null).suppressions).toEqual([]);
});
