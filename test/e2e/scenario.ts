import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scan } from "../support/resident.ts";
import type { TestRepository } from "../support/repository.ts";
import { makeLocked } from "./locked.ts";
import { DOWNLOAD, skillText } from "./skill.ts";

export const SKILL: string = "skills/count/SKILL.md";
export const LOCK: string = ".evogate/lock.json";
export const WORSE: string = skillText("count", DOWNLOAD);

export function editLock({ path }: TestRepository, edit: (text: string) => string): void {
  const file = join(path, LOCK);
  writeFileSync(file, edit(readFileSync(file, "utf8")));
}

/** What the report says of every artifact: decision, id, and how the version before stands. */
export async function judge(repository: TestRepository): Promise<readonly string[]> {
  repository.commit("the change");
  const { report } = await scan(repository.path, ["--base", "main"]);
  return report.artifacts.map(({ decision, id, approvedDigest, baseline }) => {
    return [decision, id, approvedDigest === null ? "" : "approved", baseline ? "baseline" : ""]
      .filter(Boolean)
      .join(" ");
  });
}

export interface Scenario {
  readonly name: string;
  /** On `main`, after the lock was committed. */
  readonly main?: (repository: TestRepository) => void | Promise<void>;
  readonly change: (repository: TestRepository) => void | Promise<void>;
  readonly expected: readonly string[];
}

export async function play({ main, change }: Scenario): Promise<readonly string[]> {
  const repository = await makeLocked({ "lib/words.py": "print(1)\n" });
  if (main !== undefined) {
    repository.git("checkout", "--quiet", "main");
    await main(repository);
    repository.commit("on main");
    repository.git("checkout", "--quiet", "-B", "change");
  }
  await change(repository);
  return await judge(repository);
}
