import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve, sep } from "node:path";
import { VERSION } from "./release.ts";

/** Variables as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where `evogate setup` puts what it fetches: `EVOGATE_CACHE`, else a folder of the user's. Absolute. */
function cacheFolder(environment: Environment): string {
  return resolve(environment["EVOGATE_CACHE"] || join(homedir(), ".cache", "evogate"));
}

/** The program that `evogate setup` installs; its record of checksums has the same name and `.json`. */
export function installedProgram(environment: Environment): string {
  return join(cacheFolder(environment), "osv-scanner", VERSION, "osv-scanner");
}

/** Where `evogate setup --database` puts databases, laid out as osv-scanner 2.5 wants them. */
export function fetchedDatabases(environment: Environment): string {
  return join(cacheFolder(environment), "osv-databases");
}

/** Whether a path, links followed, lies in a folder. False for what is not there: that is found out by using it. */
export async function liesWithin(path: string, folder: string | null): Promise<boolean> {
  if (folder === null) return false;
  try {
    const [inner, outer] = await Promise.all([realpath(path), realpath(folder)]);
    return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
  } catch {
    return false;
  }
}
