import { join } from "node:path";
import { cacheFolder } from "../cache-folder.ts";
import { VERSION } from "./release.ts";

/** Variables as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the program's file is called: Windows runs nothing without its ending. `platform`: that of `process`, or `linux-x64`. */
export function programName(platform: string): string {
  return platform.startsWith("win32") ? "osv-scanner.exe" : "osv-scanner";
}

/** The program that `evogate setup` installs; its record of checksums has the same name and `.json`. */
export function installedProgram(environment: Environment, platform: string): string {
  return join(cacheFolder(environment), "osv-scanner", VERSION, programName(platform));
}

/** Where `evogate setup --database` puts databases, laid out as osv-scanner 2.5 wants them. */
export function fetchedDatabases(environment: Environment): string {
  return join(cacheFolder(environment), "osv-databases");
}
