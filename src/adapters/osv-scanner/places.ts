import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { VERSION } from "./release.ts";

/** Variables as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The program that `evogate setup` installs; its record of checksums has the same name and `.json`. */
export function installedProgram(environment: Environment): string {
  return join(cacheFolder(environment), "osv-scanner", VERSION, "osv-scanner");
}

/** Where `evogate setup --database` puts databases, laid out as osv-scanner 2.5 wants them. */
export function fetchedDatabases(environment: Environment): string {
  return join(cacheFolder(environment), "osv-databases");
}
