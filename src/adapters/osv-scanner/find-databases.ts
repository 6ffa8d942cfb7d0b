import { readFile, stat } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import type { Ecosystem } from "../../core/dependency.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { liesWithin } from "../lies-within.ts";
import { fetchedDatabases, type Environment } from "./places.ts";

/** A database as OSV publishes it: a zip with one advisory a file (google.github.io/osv.dev/data). */
export interface DatabaseFile {
  /** Absolute. */
  readonly path: string;
  readonly updated: Date;
}

/** Folders below which osv-scanner keeps databases: from 2.5 on, and up to 2.4. */
export const LAYOUTS = ["osv-scalibr", "osv-scanner"] as const;
export const DATABASE_FILE = "all.zip";
/** Beside a database: when `evogate setup` fetched it, as RFC 3339. */
export const FETCHED_FILE = "all.zip.fetched";

/** Evogate's own name first; then those of osv-scanner. */
const VARIABLES = [
  "EVOGATE_OSV_DB",
  "OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY",
  "OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY",
] as const;

/**
 * The database of an ecosystem in the folder that the environment names, else in the one of `evogate setup`. Faults:
 * `database-missing`; `database-unusable` for one that is part of what is judged.
 */
export async function findDatabase(
  ecosystem: Ecosystem,
  environment: Environment,
  judgedFolder: string | null,
): Promise<Result<DatabaseFile>> {
  const folder = VARIABLES.map((name) => environment[name]).find(Boolean) ?? fetchedDatabases(environment);
  if (!isAbsolute(folder)) return fail("database-unusable", `the folder of databases is no absolute path: ${folder}`);
  for (const layout of LAYOUTS) {
    const path = join(folder, layout, ecosystem, DATABASE_FILE);
    const updated = await updatedAt(path);
    if (updated === null) continue;
    if (await liesWithin(path, judgedFolder)) return fail("database-unusable", `${path} is part of what is judged`);
    return ok({ path, updated });
  }
  return fail("database-missing", `there is no database of ${ecosystem} in ${folder}`);
}

/** When it was fetched, as far as anybody has written that down; null when there is no such file. */
async function updatedAt(path: string): Promise<Date | null> {
  const file = await stat(path).catch(() => null);
  if (file === null || !file.isFile()) return null;
  const fetched = await readFile(join(path, "..", FETCHED_FILE), "utf8").catch(() => "");
  const date = new Date(fetched.trim());
  return Number.isNaN(date.getTime()) ? file.mtime : date;
}
