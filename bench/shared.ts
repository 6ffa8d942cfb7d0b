import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The folder of shared data, or null where there is none. */
export function sharedFolder(): string | null {
  const folder = process.env["EVOGATE_SHARED"] ?? "../shared";
  return existsSync(join(folder, "README.md")) ? folder : null;
}

/**
 * The labelled corpus, unpacked once outside the repository. It holds real malware as text: it is read, never run.
 * Null where there is no shared data.
 */
export function unpackCorpus(): string | null {
  const shared = sharedFolder();
  const archive = shared === null ? null : join(shared, "corpus/dev.tar.zst");
  if (archive === null || !existsSync(archive)) return null;
  const cache = process.env["EVOGATE_CACHE"] ?? join(homedir(), ".cache/evogate");
  const folder = join(cache, `corpus-${statSync(archive).size}`);
  if (existsSync(join(folder, "dev/manifest.jsonl"))) return join(folder, "dev");
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const unpacked = spawnSync("tar", ["--zstd", "-xf", archive, "-C", partial], { stdio: "inherit" });
  if (unpacked.status !== 0) throw new Error(`could not unpack ${archive}`);
  renameSync(partial, folder);
  return join(folder, "dev");
}
