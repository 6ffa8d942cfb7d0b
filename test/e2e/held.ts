import { expect } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import type { TestRepository } from "../support/repository.ts";
import { makeSigner, type Signer } from "../support/signer.ts";
import { makeLocked } from "./locked.ts";
import { decisionsOf, DOWNLOAD, skillText } from "./skill.ts";

export const SKILL: string = "skills/count/SKILL.md";
export const NAMESPACE: string = "evogate-approval";
export const ALLOWED: string = ".evogate/allowed_signers";

export interface Held {
  readonly repository: TestRepository;
  readonly bob: Signer;
  readonly eve: Signer;
}

/** A branch whose skill is held, and a base that lets Bob and Eve approve. Ada made it. */
export async function makeHeld(policy = "", allowed?: (bob: Signer, eve: Signer) => string): Promise<Held> {
  const [bob, eve] = [makeSigner("bob@example.com"), makeSigner("eve@example.com")];
  const signers = allowed?.(bob, eve) ?? bob.allow() + eve.allow();
  const repository = await makeLocked({
    [ALLOWED]: signers,
    ...(policy === "" ? {} : { ".evogate/policy.yaml": policy }),
  });
  repository.write(SKILL, skillText("count", DOWNLOAD));
  repository.commit("held");
  return { repository, bob, eve };
}

export async function printed({ path }: TestRepository, id = "skills/count"): Promise<string> {
  const run = await runProgram(["approve", id, "--base", "main", "--print"], { cwd: path });
  expect(run.exitCode, run.stderr).toBe(0);
  return run.stdout;
}

/** Writes a statement and its signatures where a scan looks for them, and commits them. */
export function submit(repository: TestRepository, statement: string, signatures: readonly string[]): void {
  const { to } = JSON.parse(statement) as { readonly to: string };
  const hex = to.slice("sha256:".length);
  repository.write(`.evogate/approvals/${hex}.json`, statement);
  for (const [index, each] of signatures.entries())
    repository.write(`.evogate/approvals/${hex}.${index + 1}.sig`, each);
  repository.commit("approval");
}

/** Decisions, and why steering edits are some. */
export async function judge({ path }: TestRepository): Promise<readonly string[]> {
  const { report } = await scan(path, ["--base", "main"]);
  const reasons = report.artifacts
    .filter(({ id }) => id === "(steering)")
    .flatMap(({ needs }) => needs.map(({ text }) => /\((?<because>.*)\)$/u.exec(text)?.groups?.["because"] ?? text));
  return [...decisionsOf(report), ...new Set(reasons)];
}

export const PROMOTED: readonly string[] = ["promote skills/count"];

export function refused(...because: readonly string[]): readonly string[] {
  return ["hold (steering)", "hold skills/count", ...because];
}
