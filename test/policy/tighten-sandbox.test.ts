import { expect, test } from "vitest";
import type { Policy, SandboxPolicy } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { SANDBOX_LOOSER } from "../../src/policy/tighten-sandbox.ts";

function policyWith(sandbox: Partial<SandboxPolicy>): Policy {
  const { stages, ...rest } = DEFAULTS.balanced;
  return { ...rest, stages: { ...stages, sandbox: { ...stages.sandbox, ...sandbox } } };
}

// From the first to the second is looser, from the second to the first is not.
test.each([
  ["required", { required: true }, { required: false }],
  ["tests", { tests: "required" }, { tests: "if-present" }],
  ["timeoutSeconds", { timeoutSeconds: 30 }, { timeoutSeconds: 31 }],
  ["cpuSeconds", { cpuSeconds: 20 }, { cpuSeconds: 21 }],
  ["memoryMb", { memoryMb: 512 }, { memoryMb: 513 }],
  ["processes", { processes: 64 }, { processes: 65 }],
  ["fileMb", { fileMb: 64 }, { fileMb: 65 }],
  ["outputKb", { outputKb: 1024 }, { outputKb: 1025 }],
  ["allowHosts", { allowHosts: [] }, { allowHosts: ["example.com"] }],
  ["allowHosts", { allowHosts: ["a.example.com"] }, { allowHosts: ["*.example.com"] }],
  ["allowHosts", { allowHosts: ["*.a.example.com"] }, { allowHosts: ["*.example.com"] }],
  ["readPaths", { readPaths: [] }, { readPaths: ["/opt"] }],
  ["writePaths", { writePaths: ["out"] }, { writePaths: ["out", "more"] }],
  ["env", { env: ["A"] }, { env: ["A", "B"] }],
  ["exec", { exec: "interpreter-only" }, { exec: "usr" }],
  ["adversarial", { adversarial: "inputs" }, { adversarial: "none" }],
] as const)("%s: %j is stricter than %j", (key, strict, loose) => {
  const isLooser = SANDBOX_LOOSER[`stages.sandbox.${key}`];
  expect(isLooser(policyWith(strict), policyWith(loose))).toBe(true);
  expect(isLooser(policyWith(loose), policyWith(strict))).toBe(false);
  expect(isLooser(policyWith(loose), policyWith(loose))).toBe(false);
});

test("another backend or another command may be looser, whichever it is", () => {
  const command = policyWith({ commands: [{ artifact: "**", run: ["python3", "a.py"] }] });
  expect(SANDBOX_LOOSER["stages.sandbox.commands"](policyWith({}), command)).toBe(true);
  expect(SANDBOX_LOOSER["stages.sandbox.commands"](command, policyWith({}))).toBe(true);
  expect(SANDBOX_LOOSER["stages.sandbox.commands"](command, command)).toBe(false);
  expect(SANDBOX_LOOSER["stages.sandbox.backend"](policyWith({ backend: "bwrap" }), policyWith({}))).toBe(true);
});
