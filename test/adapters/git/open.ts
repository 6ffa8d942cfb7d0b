import { onTestFinished } from "vitest";
import { createGit } from "../../../src/adapters/git/git.ts";
import type { GitSettings } from "../../../src/adapters/git/open-repository.ts";
import type { Result } from "../../../src/core/fault.ts";
import type { Repository } from "../../../src/ports/git.ts";
import type { Tree } from "../../../src/ports/tree.ts";
import { ISOLATED } from "../../support/repository.ts";

/** Opens a repository with the real adapter and closes it after the test; throws on a fault. */
export async function openGit(folder: string, settings: Partial<GitSettings> = {}): Promise<Repository> {
  const repository = unwrap(await createGit({ environment: ISOLATED, ...settings }).open(folder));
  onTestFinished(async () => await repository.close());
  return repository;
}

/** The code of the fault that opening ends in; throws when there is none. */
export async function openingFault(folder: string, settings: Partial<GitSettings> = {}): Promise<string> {
  const opened = await createGit({ environment: ISOLATED, ...settings }).open(folder);
  if (!opened.ok) return opened.fault.code;
  await opened.value.close();
  throw new Error(`opened ${opened.value.topLevel}`);
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

/** The text of a file or link in a tree; throws when it is not there. */
export async function textAt(tree: Tree<"head" | "fork-point" | "base-tip">, path: string): Promise<string> {
  const entry = unwrap(await tree.entries()).find((candidate) => candidate.path === path);
  if (entry === undefined || !("blob" in entry)) throw new Error(`there is no file ${path}`);
  return Buffer.from(unwrap(await tree.read(entry.blob)).bytes ?? []).toString();
}

export async function pathsOf(
  tree: Tree<"head" | "fork-point" | "base-tip">,
  below?: string,
): Promise<readonly string[]> {
  return unwrap(await tree.entries(below)).map(({ path }) => path);
}
