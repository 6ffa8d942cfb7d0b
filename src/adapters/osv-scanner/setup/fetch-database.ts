import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AdvisoryEcosystem } from "../../../core/dependency.ts";
import { fail, ok, type Result } from "../../../core/fault.ts";
import { findCanary } from "../canary.ts";
import { DATABASE_FILE, FETCHED_FILE, LAYOUTS } from "../find-databases.ts";
import { fetchedDatabases, type Environment } from "../places.ts";
import { download } from "./download.ts";

/** Where OSV publishes its databases, `/<ecosystem>/all.zip` (google.github.io/osv.dev/data). */
export const DATABASE_MIRROR = "https://osv-vulnerabilities.storage.googleapis.com";

export interface Fetching {
  readonly ecosystem: AdvisoryEcosystem;
  readonly now: Date;
  readonly mirror: string;
  readonly environment: Environment;
}

/** Replaces a database as a whole: an earlier one stays until the new one is complete and has an advisory. */
export async function fetchDatabase({ ecosystem, now, mirror, environment }: Fetching): Promise<Result<string>> {
  const place = join(fetchedDatabases(environment), LAYOUTS[0], ecosystem);
  await mkdir(place, { recursive: true });
  const scratch = await mkdtemp(join(place, "fetching-"));
  try {
    const path = join(scratch, DATABASE_FILE);
    const fetched = await download(`${mirror}/${encodeURIComponent(ecosystem)}/${DATABASE_FILE}`, path);
    if (!fetched.ok) return fetched;
    const canary = await findCanary(ecosystem, path);
    if (!canary.ok) return fail("setup-failed", `what was fetched is no database: ${canary.fault.message}`);
    await writeFile(join(scratch, FETCHED_FILE), `${now.toISOString()}\n`);
    // The date last: beside a newer database an older date is only too strict.
    for (const name of [DATABASE_FILE, FETCHED_FILE]) await rename(join(scratch, name), join(place, name));
    return ok(`advisories of ${ecosystem}: ${fetched.value} bytes in ${place}`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
