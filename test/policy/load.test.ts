import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import type { Tree } from "../../src/ports/tree.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { loadPolicy, readPolicy } from "../../src/policy/load.ts";
import { baseTip, file, LARGEST_KEPT } from "./base-tip.ts";
import { complaintsAbout, readText } from "./read-text.ts";

const POLICY = asPath(".evogate/policy.yaml");

describe("loadPolicy", () => {
  test("reads the file of the base tip", async () => {
    const text = "profile: strict\n";
    const loaded = await loadPolicy(baseTip([file(POLICY)], { [POLICY]: text }), null);
    expect(loaded).toEqual({
      ok: true,
      value: {
        policy: DEFAULTS.strict,
        path: ".evogate/policy.yaml",
        // printf 'profile: strict\n' | sha256sum
        sha256: "4cc58b26006ed387e338b78cecbaa5b33a7966dfbce62519607dfd131ce8125b",
        customInclude: false,
        packs: [],
      },
    });
  });

  test("takes the defaults of balanced when there is none, and says so", async () => {
    const loaded = await loadPolicy(baseTip([file(asPath("SKILL.md"))]), null);
    expect(loaded).toMatchObject({ ok: true, value: { policy: DEFAULTS.balanced, path: null, customInclude: false } });
  });

  test("gives --profile to the file", async () => {
    const loaded = await loadPolicy(baseTip([file(POLICY)], { [POLICY]: "profile: balanced\n" }), "strict");
    expect(loaded).toMatchObject({ ok: true, value: { policy: DEFAULTS.strict, path: POLICY } });
  });

  test("names the file in every fault", async () => {
    const loaded = await loadPolicy(baseTip([file(POLICY)], { [POLICY]: "profile: none\ngaet: {}\n" }), null);
    expect(loaded).toEqual({
      ok: false,
      faults: [
        {
          code: "policy-invalid",
          message:
            ".evogate/policy.yaml:1:10: `profile` must be `strict`, `balanced` or `permissive`, not the text `none`",
          at: { path: POLICY, line: 1, column: 10, endLine: 1, endColumn: 14 },
        },
        {
          code: "policy-invalid",
          message: ".evogate/policy.yaml:2:1: unknown key `gaet`; did you mean `gate`?",
          at: { path: POLICY, line: 2, column: 1, endLine: 2, endColumn: 5 },
        },
      ],
    });
  });

  test("refuses a file that is too large to be kept", async () => {
    const large = baseTip([file(POLICY)], { [POLICY]: "#".repeat(LARGEST_KEPT + 1) });
    expect(await loadPolicy(large, null)).toMatchObject({
      ok: false,
      faults: [
        { code: "policy-invalid", message: `${POLICY}:1:1: the file has 1000001 bytes; at most 262144 are read` },
      ],
    });
  });

  test("hands on why the file was not found or not read", async () => {
    const misnamed = baseTip([file(asPath(".evogate/policy.yml"))]);
    expect(await loadPolicy(misnamed, null)).toMatchObject({ ok: false, faults: [{ code: "policy-invalid" }] });
    expect(await loadPolicy(baseTip([file(POLICY)]), null)).toEqual({
      ok: false,
      faults: [{ code: "git-failed", message: "no blob .evogate/policy.yaml" }],
    });
  });

  test("accepts no other tree: law 5, by type", () => {
    const head: Tree<"head"> = { ...baseTip([]), role: "head" };
    // @ts-expect-error the head cannot bring the policy that judges it
    expect(() => loadPolicy(head, null)).not.toThrow();
  });
});

describe("readPolicy", () => {
  // SHA-256 of the sorted, compact JSON of the contract's defaults, written with Python's json and hashlib.
  test.each([
    [null, DEFAULTS.balanced, "03c84b898b288cb26caffe3b692ac964d67139c780699c736fa84d50a2301cbb"],
    ["strict", DEFAULTS.strict, "b3786650412e00a3a515e8aa9f4e65326af0d4ae7c948f6f04ff7e4a63aa3953"],
    ["permissive", DEFAULTS.permissive, "b14cfe1d47bc1fc55adc199bd5f70a44b8710fe1eccc2b58cb43376b51babd8c"],
  ] as const)("without a file: the defaults of %s", async (profile, policy, sha256) => {
    expect(await readPolicy(null, profile)).toEqual({
      ok: true,
      value: { policy, path: null, sha256, customInclude: false, packs: [] },
    });
  });

  test.each([
    ["artifacts: {include: ['agents/**']}\n", true],
    ["artifacts: {exclude: ['agents/**']}\n", false],
    ["", false],
  ])("says whether the include list is the file's own: %j %s", async (text, customInclude) => {
    expect(await readText(text)).toMatchObject({ ok: true, value: { path: "p.yaml", customInclude } });
  });

  test("lists at most fifty problems and says how many more there are", async () => {
    const said = await complaintsAbout(`x: 1\n${Array.from({ length: 99 }, (_, index) => `k${index}: 1\n`).join("")}`);
    expect(said).toHaveLength(51);
    expect(said[0]).toBe("policy-invalid 1:1: unknown key `x`");
    expect(said[49]).toBe("policy-invalid 50:1: unknown key `k48`");
    expect(said[50]).toBe("policy-invalid  50 more problems are not listed");
  });
});
