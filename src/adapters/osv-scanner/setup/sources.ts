import { RELEASES, type Release } from "../release.ts";
import { DATABASE_MIRROR } from "./fetch-database.ts";

/** What there is to fetch for a machine. */
export interface SetupSources {
  /** `process.platform` and `process.arch`: `linux-x64`. */
  readonly platform: string;
  /** The released program for it; null where there is none whose checksum is known. */
  readonly release: Release | null;
  /** Without a slash at the end. */
  readonly databaseMirror: string;
}

export function sourcesFor(platform: string): SetupSources {
  return { platform, release: RELEASES[platform] ?? null, databaseMirror: DATABASE_MIRROR };
}
