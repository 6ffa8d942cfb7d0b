import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ecosystem } from "../../core/dependency.ts";
import type { PackageVersion } from "../../ports/advisories.ts";
import { DATABASE_FILE, LAYOUTS } from "./find-databases.ts";

/** What runs of the engine read: files of ours and nothing else. Absolute paths. */
export interface WorkFolder {
  readonly path: string;
  /** An empty file: it stands for every `osv-scanner.toml`, which could tell the engine what to overlook. */
  readonly config: string;
  /** The folder of databases, in the layouts of all versions. */
  readonly databases: string;
  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

/** `databases`: the path of each ecosystem's. */
export async function makeWorkFolder(databases: ReadonlyMap<Ecosystem, string>): Promise<WorkFolder> {
  const path = await mkdtemp(join(tmpdir(), "evogate-packages-"));
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(path, name), content);
    return join(path, name);
  };
  const folder: WorkFolder = {
    path,
    config: await write("config.toml", ""),
    databases: join(path, "databases"),
    write,
    remove: async () => await rm(path, { recursive: true, force: true }),
  };
  for (const layout of LAYOUTS) {
    for (const [ecosystem, database] of databases) {
      const place = join(folder.databases, layout, ecosystem);
      await mkdir(place, { recursive: true });
      await symlink(database, join(place, DATABASE_FILE));
    }
  }
  return folder;
}

/** A list of packages as osv-scanner's own extractor `osv-scanner` reads it: the shape of its JSON report. */
export function listPackages(packages: readonly PackageVersion[]): string {
  return JSON.stringify({ results: [{ packages: packages.map((each) => ({ package: each })) }] });
}
