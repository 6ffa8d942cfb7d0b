import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFixture, type Fixture } from "./fixture.ts";

/** One fixture of a rule: `bad.py`, or a folder `bad.package/` where it takes several files. */
export interface FixtureCase {
  readonly name: string;
  /** By path within the folder; of a single file its own name. Of a change those of the head. */
  readonly files: readonly FixtureFile[];
  /** What stood there before, for a folder with `before/` and `after/`; null for all others. */
  readonly before: readonly FixtureFile[] | null;
}

export interface FixtureFile extends Fixture {
  readonly path: string;
}

/** What a rule's folder holds that is no fixture. */
const CODE = new Set(["rule.yaml", "check.ts", "check-change.ts", "check-code-change.ts", "mechanisms"]);

/** What a rule's folder holds besides its description and its code, sorted. */
export function readFixtures(id: string): readonly FixtureCase[] {
  const folder = join("rules", id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !CODE.has(name))
    .toSorted()
    .map((name) => readCase(folder, name));
}

function readCase(folder: string, name: string): FixtureCase {
  const [before, after] = [join(folder, name, "before"), join(folder, name, "after")];
  if (!existsSync(before) || !existsSync(after)) return { name, files: readAll(folder, name), before: null };
  return { name, files: readAll(join(folder, name), "after"), before: readAll(join(folder, name), "before") };
}

function readAll(folder: string, name: string): readonly FixtureFile[] {
  return pathsOf(join(folder, name), name).map((path) => readOne(folder, name, path));
}

function pathsOf(path: string, name: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [name];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).toSorted();
}

function readOne(folder: string, name: string, path: string): FixtureFile {
  const file = path === name ? join(folder, name) : join(folder, name, path);
  return { path, ...readFixture(readFileSync(file, "utf8")) };
}
