import { fail, ok, type Result } from "../../core/fault.ts";
import type { Repository } from "../../ports/git.ts";
import { discover, type Discovered } from "./discover.ts";
import { isolate, type Environment, type Setting } from "./environment.ts";
import { openPlace, type Place } from "./place.ts";
import { createProcesses } from "./processes.ts";
import { createRepository } from "./repository.ts";
import { readSafeDirectories } from "./safe-directories.ts";

export interface GitSettings {
  /** Of this process, as `process.env`. */
  readonly environment: Environment;
  /** Of this process. */
  readonly currentFolder: string;
  readonly maxBytes: number;
}

/** Faults: `path-missing`, `no-repository`, `unsafe-repository`, `git-missing`, `git-failed`. */
export async function openRepository(folder: string, settings: GitSettings): Promise<Result<Repository>> {
  // With GIT_DIR, as in a hook, git takes the current folder for the top, or GIT_WORK_TREE relative to it.
  const place = await openPlace(isRepositoryGiven(settings) ? settings.currentFolder : folder);
  if (!place.ok) return place;
  const opened = await openAt(place.value, settings);
  if (!opened.ok) await place.value.close();
  return opened;
}

async function openAt(place: Place, settings: GitSettings): Promise<Result<Repository>> {
  // Larger objects are then streamed by git, too, instead of being held in memory.
  const threshold: Setting = ["core.bigFileThreshold", `${settings.maxBytes}`];
  let processes = createProcesses(place.cwd, isolate(settings.environment, [threshold]));
  let found = await discover(processes);
  if (!found.ok && found.fault.code === "unsafe-repository") {
    const trusted = await readSafeDirectories(settings.environment);
    if (!trusted.ok) return trusted;
    processes = createProcesses(place.cwd, isolate(settings.environment, [threshold, ...trusted.value]));
    found = await discover(processes);
  }
  if (!found.ok) return found;
  const embedded = isRepositoryGiven(settings) ? null : await findSurrounding(place, found.value, settings);
  if (embedded !== null) return embedded;
  return ok(
    createRepository(processes, found.value, { maxBytes: settings.maxBytes, release: async () => await place.close() }),
  );
}

function isRepositoryGiven({ environment }: GitSettings): boolean {
  return environment["GIT_DIR"] !== undefined;
}

/**
 * A commit can hold the files of a bare repository, and with them a configuration and a history of its author's
 * choice; git would take it for the repository of every folder in it. So one inside another repository is refused,
 * as git does under `safe.bareRepository=explicit`. No commit can hold a `.git`. Null when all is well.
 */
async function findSurrounding(
  place: Place,
  { gitDir }: Discovered,
  settings: GitSettings,
): Promise<Result<never> | null> {
  if (!`${place.path}/`.startsWith(`${gitDir}/`) || gitDir.split("/").includes(".git")) return null;
  const around = await openPlace(gitDir.slice(0, gitDir.lastIndexOf("/")) || "/");
  if (!around.ok) return around;
  const outer = await discover(createProcesses(around.value.cwd, isolate(settings.environment, [])));
  await around.value.close();
  if (!outer.ok && outer.fault.code === "no-repository") return null;
  return fail(
    "unsafe-repository",
    `${gitDir} is a bare repository inside another repository; a commit may have brought it. Set GIT_DIR to use it`,
  );
}
