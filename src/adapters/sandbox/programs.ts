import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import { absoluteOnly } from "../search-path.ts";

/** Where a system has the programs of its base, whatever the PATH of whoever runs Evogate. */
export const SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin";

/** The first program of this name on the user's PATH or in the system's folders, absolute; null for none. */
export function findProgram(name: string): string | null {
  return findAllPrograms(name)[0] ?? null;
}

/** All of them, in the order of the search. */
export function findAllPrograms(name: string): readonly string[] {
  const folders = `${absoluteOnly(process.env["PATH"])}:${SYSTEM_PATH}`.split(":");
  return [...new Set(folders)].map((folder) => join(folder, name)).filter(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
