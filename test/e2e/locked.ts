import { expect } from "vitest";
import type { Ended } from "../support/program.ts";
import { runProgram } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { skillText } from "./skill.ts";

/** Runs a command that has to succeed. */
export async function evogate({ path }: TestRepository, ...args: readonly string[]): Promise<Ended> {
  const run = await runProgram(args, { cwd: path });
  expect(run.exitCode, run.stderr + run.stdout).toBe(0);
  return run;
}

/** A repository whose `main` locks the skill `skills/count` and has these files; on the branch `change`. */
export async function makeLocked(files: Readonly<Record<string, string>> = {}): Promise<TestRepository> {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  await evogate(repository, "lock");
  repository.commit("base");
  repository.git("checkout", "--quiet", "-b", "change");
  return repository;
}

/** Commits on `main` what `edit` does there, and comes back to the branch. */
export function editMain(repository: TestRepository, edit: () => void): void {
  repository.git("checkout", "--quiet", "main");
  edit();
  repository.commit("on main");
  repository.git("checkout", "--quiet", "change");
}
