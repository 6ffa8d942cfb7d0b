import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../src/commands/table.ts";

const OWNER_EXECUTES = 0o100;

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly [key: string]: unknown;
}

const hooks = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly Hook[];

test("the hooks of the contract", () => {
  expect(hooks.map(({ id, stages }) => [id, stages])).toEqual([
    ["evogate", ["pre-commit"]],
    ["evogate-full", ["pre-push", "manual"]],
  ]);
});

describe.each(hooks)("$id", ({ entry, ...settings }) => {
  const [program = "", command = "", ...flags] = entry.split(" ");

  test("runs a program that the client can start, with a command and options that it has", () => {
    expect(statSync(program).mode & OWNER_EXECUTES).toBe(OWNER_EXECUTES);
    expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    const known = COMMANDS[command]?.options.map(({ name }) => `--${name}`);
    expect(known).toEqual(expect.arrayContaining(flags));
  });

  test("runs once for every commit: artifacts are judged whole, and a deletion counts", () => {
    expect(settings).toMatchObject({
      language: "script",
      always_run: true,
      pass_filenames: false,
      require_serial: true,
    });
  });
});
