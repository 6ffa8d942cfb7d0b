import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFixture, type Fixture } from "./fixture.ts";

/** One fixture of a rule: `bad.py`, or a folder `bad.package/` where it takes several files. */
export interface FixtureCase {
  readonly name: string;
  /** By path within the folder; of a single file its own name. */
  readonly files: readonly (Fixture & { readonly path: string })[];
}

/** What a rule's folder holds besides its description and its code, sorted. */
export function readFixtures(id: string): readonly FixtureCase[] {
  const folder = join("rules", id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name !== "rule.yaml" && name !== "check.ts")
    .toSorted()
    .map((name) => ({ name, files: pathsOf(join(folder, name), name).map((path) => readOne(folder, name, path)) }));
}

function pathsOf(path: string, name: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [name];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).toSorted();
}

function readOne(folder: string, name: string, path: string): FixtureCase["files"][number] {
  const file = path === name ? join(folder, name) : join(folder, name, path);
  return { path, ...readFixture(readFileSync(file, "utf8")) };
}
