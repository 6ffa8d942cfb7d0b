import { afterEach, expect, test, vi } from "vitest";
import { sandbox } from "../../../src/adapters/sandbox/sandbox.ts";
import { REMEDIES } from "../../../src/core/fault.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import { openSandbox } from "../../../src/scanners/sandbox/open-sandbox.ts";

afterEach(() => vi.restoreAllMocks());

test.each([
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["linux", "ppc64"],
] as const)("on %s with %s nothing is run, and the fault names the way out", async (platform, architecture) => {
  vi.spyOn(process, "platform", "get").mockReturnValue(platform);
  vi.spyOn(process, "arch", "get").mockReturnValue(architecture);
  const opened = await openSandbox(sandbox, DEFAULTS.balanced.stages.sandbox, new AbortController().signal);
  const message = `there is no sandbox for ${platform} on ${architecture}`;
  expect(opened).toEqual({ ok: false, fault: { code: "sandbox-missing", message } });
  expect(REMEDIES["sandbox-missing"]).toContain("elsewhere let CI judge, or leave the stage out with --stages");
});

test.skipIf(process.getuid?.() !== 0)("root needs no sudo, whether it is asked for or not", async () => {
  for (const wantsSudo of [false, true]) {
    expect(await sandbox.inspect("bwrap", wantsSudo)).toMatchObject({ ok: true, value: { privilege: "root" } });
  }
});

test("who is not root and wants sudo, which asks for a password, gets no weaker sandbox in its place", async () => {
  vi.spyOn(process, "getuid").mockReturnValue(1001);
  // A machine without sudo is one on which it does not work either.
  vi.stubEnv("PATH", "/nonexistent");
  vi.doMock("../../../src/adapters/sandbox/privileged/sudo.ts", () => ({ hasSudo: async () => false }));
  expect(await sandbox.inspect("bwrap", true)).toEqual({
    ok: false,
    fault: { code: "sandbox-broken", message: "sudo does not make this user root without a password" },
  });
});
