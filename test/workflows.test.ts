import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { findTool } from "./support/tools.ts";

const WORKFLOWS = readdirSync(".github/workflows").map((name) => `.github/workflows/${name}`);

/** A program's exit code and all that it says; it gets neither a network nor a token to ask GitHub with. */
function run(program: string, ...args: readonly string[]): { readonly exitCode: number | null; readonly said: string } {
  const environment = { PATH: process.env["PATH"] ?? "", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(program, args, { env: environment, encoding: "utf8" });
  return { exitCode: status, said: stdout + stderr };
}

test("there are workflows to check", () => {
  expect(WORKFLOWS.toSorted()).toEqual([
    ".github/workflows/ci.yml",
    ".github/workflows/evogate.yml",
    ".github/workflows/gate.yml",
  ]);
});

test("actionlint finds nothing", (context) => {
  const { exitCode, said } = run(findTool("actionlint", context), ...WORKFLOWS);
  expect([exitCode, said]).toEqual([0, ""]);
});

test("zizmor finds nothing", (context) => {
  const zizmor = findTool("zizmor", context);
  // Its exit code says what it found in this format only: with SARIF it is always 0.
  const { exitCode, said } = run(zizmor, "--offline", "--no-progress", "--format=plain", "action.yml", ...WORKFLOWS);
  expect(exitCode, said).toBe(0);
  expect(said).toContain("No findings to report");
});

test("the schemas of actions and of workflows accept the files", (context) => {
  const program = findTool("check-jsonschema", context);
  const checked = [
    run(program, "--builtin-schema", "vendor.github-actions", "action.yml"),
    run(program, "--builtin-schema", "vendor.github-workflows", ...WORKFLOWS),
  ];
  expect(checked.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
});
