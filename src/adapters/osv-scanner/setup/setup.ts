import type { AdvisorySetup } from "../../../ports/advisories.ts";
import type { Environment } from "../places.ts";
import { RELEASES, type Release } from "../release.ts";
import { DATABASE_MIRROR, fetchDatabase } from "./fetch-database.ts";
import { installEngine } from "./install-engine.ts";

export interface SetupSources {
  /** The released program for this machine; null where there is none whose checksum is known. */
  readonly release: Release | null;
  /** Without a slash at the end. */
  readonly databaseMirror: string;
}

const SOURCES: SetupSources = {
  release: RELEASES[`${process.platform}-${process.arch}`] ?? null,
  databaseMirror: DATABASE_MIRROR,
};

export function createAdvisorySetup(environment: Environment, sources: SetupSources = SOURCES): AdvisorySetup {
  return {
    installEngine: async (path) => await installEngine(path, sources.release, environment),
    fetchDatabase: async (ecosystem, now) =>
      await fetchDatabase({ ecosystem, now, mirror: sources.databaseMirror, environment }),
  };
}
