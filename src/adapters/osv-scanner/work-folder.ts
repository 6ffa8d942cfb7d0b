import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ecosystem } from "../../core/dependency.ts";
import type { PackageVersion } from "../../ports/advisories.ts";
import { DATABASE_FILE, LAYOUTS } from "./find-databases.ts";

/** What one run of the engine reads: files of ours and nothing else. Absolute paths. */
export interface WorkFolder {
  readonly path: string;
  /** What is asked. */
  readonly list: string;
  /** What has to be reported, in a list of its own, so that answers cannot be taken for each other. */
  readonly canaries: string;
  /** An empty file: it stands for every `osv-scanner.toml`, which could tell the engine what to overlook. */
  readonly config: string;
  /** The folder of databases, in the layouts of all versions. */
  readonly databases: string;
  remove(): Promise<void>;
}

export interface Work {
  readonly packages: readonly PackageVersion[];
  readonly canaries: readonly PackageVersion[];
  /** Path of each ecosystem's database. */
  readonly databases: ReadonlyMap<Ecosystem, string>;
}

export async function makeWorkFolder({ packages, canaries, databases }: Work): Promise<WorkFolder> {
  const path = await mkdtemp(join(tmpdir(), "evogate-packages-"));
  const folder: WorkFolder = {
    path,
    list: join(path, "list.json"),
    canaries: join(path, "canaries.json"),
    config: join(path, "config.toml"),
    databases: join(path, "databases"),
    remove: async () => await rm(path, { recursive: true, force: true }),
  };
  await writeFile(folder.list, writeList(packages));
  await writeFile(folder.canaries, writeList(canaries));
  await writeFile(folder.config, "");
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
function writeList(packages: readonly PackageVersion[]): string {
  return JSON.stringify({ results: [{ packages: packages.map((each) => ({ package: each })) }] });
}
