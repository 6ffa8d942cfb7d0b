import type { LockFormat } from "../../../core/dependency.ts";
import { LONGEST_LIST, openFinder, type Found } from "../found.ts";
import { baseName } from "../../../text/base-name.ts";

type Reader = (text: string) => Found;

export interface Format {
  readonly read: Reader;
  /** The name that osv-scanner has for it; null for what it does not read. */
  readonly lock: LockFormat | null;
}

/** Formats that name packages and that no other reader of this folder's caller knows, by path; the first that fits counts. */
const FORMATS: readonly (readonly [path: RegExp, load: () => Promise<Reader>, lock?: LockFormat])[] = [
  [/(?:^|\/)poetry\.lock$/iu, async () => (await import("./python-locks.ts")).readPoetryLock, "poetry.lock"],
  [/(?:^|\/)pdm\.lock$/iu, async () => (await import("./python-locks.ts")).readPdmLock, "pdm.lock"],
  // `uv lock --script` writes one beside the script.
  [/(?:^|\/)uv\.lock$|\.py\.lock$/iu, async () => (await import("./python-locks.ts")).readUvLock, "uv.lock"],
  [/(?:^|\/)pylock(?:\.[^/]+)?\.toml$/iu, async () => (await import("./python-locks.ts")).readPylock, "pylock.toml"],
  [/(?:^|\/)Pipfile\.lock$/iu, async () => (await import("./python-locks.ts")).readPipfileLock, "Pipfile.lock"],
  [/(?:^|\/)Pipfile$/iu, async () => (await import("./python-locks.ts")).readPipfile],
  [
    /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/iu,
    async () => (await import("./node-locks.ts")).readPackageLock,
    "package-lock.json",
  ],
  [/(?:^|\/)pnpm-lock\.yaml$/iu, async () => (await import("./pnpm-lock.ts")).readPnpmLock, "pnpm-lock.yaml"],
  [/(?:^|\/)bun\.lock$/iu, async () => (await import("./node-locks.ts")).readBunLock, "bun.lock"],
  [/(?:^|\/)yarn\.lock$/iu, async () => (await import("./yarn-lock.ts")).readYarnLock, "yarn.lock"],
  [/(?:^|\/)go\.mod$/u, async () => (await import("./go.ts")).readGoMod],
  [/(?:^|\/)go\.sum$/u, async () => (await import("./go.ts")).readGoSum],
  [/(?:^|\/)Cargo\.toml$/u, async () => (await import("./cargo.ts")).readCargoToml],
  [/(?:^|\/)Cargo\.lock$/u, async () => (await import("./cargo.ts")).readCargoLock, "Cargo.lock"],
  [
    /(?:^|\/)(?:Gemfile|gems)\.lock(?:ed)?$/iu,
    async () => (await import("./gemfile.ts")).readGemfileLock,
    "Gemfile.lock",
  ],
  [/(?:^|\/)(?:Gemfile|gems\.rb)$/iu, async () => (await import("./gemfile.ts")).readGemfile],
  [/(?:^|\/)(?:conda-)?environment(?:[-_.][^/]*)?\.ya?ml$/iu, async () => (await import("./conda.ts")).readEnvironment],
  [/(?:^|\/)(?:deno\.jsonc?|import[-_]?map\.json)$/iu, async () => (await import("./deno.ts")).readDenoJson],
  [/(?:^|\/)uv\.toml$/u, async () => (await import("./client-files.ts")).readUvToml],
  [/(?:^|\/)\.cargo\/config(?:\.toml)?$/u, async () => (await import("./client-files.ts")).readCargoConfig],
  [/(?:^|\/)bunfig\.toml$/u, async () => (await import("./client-files.ts")).readBunfig],
  [/(?:^|\/)\.yarnrc\.yml$/u, async () => (await import("./client-files.ts")).readYarnrc],
  [/(?:^|\/)\.condarc$/u, async () => (await import("./client-files.ts")).readCondarc],
  [/(?:^|\/)deno\.lock$/iu, async () => (await import("./deno.ts")).readDenoLock],
];

/** What reads a manifest or a lock file; null for every other path. */
export async function loadFormat(path: string): Promise<Format | null> {
  const [, load, lock = null] = FORMATS.find(([pattern]) => pattern.test(path)) ?? [];
  if (load === undefined) return null;
  const read = await load();
  return { read: (text) => (text.length > LONGEST_LIST ? refuse(path) : read(text)), lock };
}

function refuse(path: string): Found {
  const finder = openFinder();
  finder.fail(`${baseName(path)} is longer than 16 Mi characters`, { start: 0, end: 1 });
  return finder;
}
