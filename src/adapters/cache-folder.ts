import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Where Evogate keeps what it fetches and asks for: `EVOGATE_CACHE`, else a folder of the user's. Absolute. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return resolve(environment["EVOGATE_CACHE"] || join(homedir(), ".cache", "evogate"));
}
